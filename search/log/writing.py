"""Keeps the log. A process gathers rows and writes them together, so that no search waits for a write.

Of a process that is killed the last few seconds of statistics are lost, and nothing else.
"""

import datetime as dt
import logging
import time
from threading import Lock

from django.conf import settings
from django.core.signals import request_finished
from django.db import DatabaseError, models, transaction
from django.dispatch import receiver
from django.utils import timezone

from ..analysis import fold_keeping_enye
from ..understanding import clean
from .models import LONGEST_TEXT, ClickedHit, SearchedText, outdated
from .privacy import is_personal

logger = logging.getLogger(__name__)
MOST_WAITING = 100
LONGEST_WAIT = 10.0  # seconds

_waiting: list[models.Model] = []
_lock = Lock()
_state = {"since": time.monotonic(), "pruned": dt.date.min}


def note_search(text: str, locale: str, found: int) -> None:
    if kept := _kept(text):
        _add(SearchedText(day=timezone.localdate(), locale=locale, text=kept, found=found))


def note_click(text: str, locale: str, rank: int) -> None:
    if kept := _kept(text):
        _add(ClickedHit(day=timezone.localdate(), locale=locale, text=kept, rank=rank))


def flush() -> None:
    """Write what waits; where the database cannot now, it is dropped: statistics stop nobody."""
    with _lock:
        rows, _waiting[:] = list(_waiting), []
        _state["since"] = time.monotonic()
    try:
        with transaction.atomic():
            for model in (SearchedText, ClickedHit):
                model.objects.bulk_create([row for row in rows if isinstance(row, model)])
            _prune()
    except DatabaseError as error:
        logger.warning("%d rows of the search log were dropped: %s", len(rows), error)


def _kept(text: str) -> str:
    """The text as it is counted, empty where it is nobody's business."""
    line = fold_keeping_enye(clean(text))
    says_something = any(sign.isalnum() for sign in line)
    return line[:LONGEST_TEXT].strip() if says_something and not is_personal(line) else ""


def _add(row: models.Model) -> None:
    with _lock:
        _waiting.append(row)


@receiver(request_finished)
def flush_when_due(**kwargs: object) -> None:
    """After an answer has gone out: nobody who searches waits for a writer of the database."""
    late = time.monotonic() - _state["since"] > LONGEST_WAIT
    if _waiting and (late or len(_waiting) >= MOST_WAITING):
        flush()


def _prune() -> None:
    """Once a day and process: what is older than is kept."""
    today = timezone.localdate()
    if _state["pruned"] == today:
        return
    _state["pruned"] = today
    for rows in outdated(today - dt.timedelta(days=settings.RETENTION_DAYS["searches"])):
        rows.delete()

"""What the worker does again and again: send what is behind, and keep every language's index right."""

import logging
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

from django.db.models import F
from wagtail.models import Page

from search.engines.base import EngineUnavailable
from search.models import SearchEntry

from . import circuit, indices, locks, rebuild, sending
from .client import client, failures_as_unavailable
from .names import locales

logger = logging.getLogger(__name__)

BATCH = 200
RED_FOR = 120.0  # seconds
_LOCK_SECONDS = 5.0
_red_since: dict[str, float] = {}
stop_soon = threading.Event()  # set by a signal: no further batch


@dataclass
class Progress:
    sent: int = 0
    refused: int = 0
    purged: int = 0
    busy: bool = False


def ensure_indices(patience: float = RED_FOR) -> list[str]:
    """Rebuild every language whose alias is missing, ambiguous, of another mapping, or red for longer than
    `patience`: a node that starts again brings its shards back sooner. The rebuilt ones."""
    rebuilt = []
    for locale in locales():
        if not _is_right(locale, patience):
            with suppress(rebuild.RebuildUnderWay):  # whoever does it, it is being done
                rebuild.rebuild(locale)
                rebuilt.append(locale)
    return rebuilt


def _is_right(locale: str, patience: float) -> bool:
    try:
        with failures_as_unavailable():
            return indices.is_right(client(), locale) and not _is_lost(locale, patience)
    except EngineUnavailable:
        _red_since.clear()  # it was away: once it is back, its shards have their time again
        raise


def _is_lost(locale: str, patience: float) -> bool:
    """Whether at each look of this process, for so long, some shard of the index had no copy."""
    if not indices.is_red(client(), locale):
        _red_since.pop(locale, None)
        return False
    since = _red_since.setdefault(locale, time.monotonic())
    return time.monotonic() - since >= patience


def catch_up() -> Progress:
    """Send all rows that are behind, oldest change first, until none is left or the server is busy."""
    progress, after = Progress(), 0
    while not stop_soon.is_set():
        batch = _next_batch(after)
        if not batch:
            break
        after = batch[-1].pk
        with locks.held("acknowledging", shared=True, seconds=_LOCK_SECONDS) as free:
            if not free:
                break
            outcome = sending.send(client(), batch)
            sending.acknowledge(outcome.done)
            sending.settle_conflicts(outcome)
        _note(progress, outcome)
        if outcome.busy or len(batch) < BATCH:
            break
    progress.purged = purge()
    if progress.sent and not progress.busy:
        circuit.writing.succeeded()
    return progress


def purge() -> int:
    """Forget acknowledged removals of pages that are gone for good; a page's own row keeps its version."""
    acknowledged = SearchEntry.objects.filter(visible=False, indexed_version=F("version"))
    gone = acknowledged.exclude(page_id__in=Page.objects.values("pk"))
    with locks.held(rebuild.LOCK, shared=True) as free:  # a rebuild must still see what was removed
        return gone.delete()[0] if free else 0


def _next_batch(after: int) -> list[SearchEntry]:
    rows = SearchEntry.objects.behind().filter(locale__in=locales(), pk__gt=after).order_by("pk")
    return list(rows[:BATCH])


def _note(progress: Progress, outcome: sending.Outcome) -> None:
    progress.sent += len(outcome.done) + len(outcome.newer_there)
    progress.refused += len(outcome.refused)
    progress.busy = outcome.busy
    for page_id, reason in outcome.refused.items():
        logger.error("search: Elasticsearch refuses page %d: %s", page_id, reason)


def tend() -> Progress:
    """One turn of the worker: right indices first, then everything that is behind."""
    try:
        return catch_up()
    except EngineUnavailable as failure:
        if failure.status != sending.NOT_FOUND:
            raise
    ensure_indices()
    return catch_up()

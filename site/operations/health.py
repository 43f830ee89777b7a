"""Whether the site is well: `/salud/` for whoever restarts processes, `/salud/partes/` for whoever watches.

A part that fails makes a slower or poorer site; only without the database is there none. So the second
address answers 503 where the database fails and otherwise names what is degraded with 200.
"""

import secrets
import smtplib
import tempfile
import time
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, storages
from django.db import connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult

from outbox.models import OutgoingMail
from search.elastic import client
from search.models import SearchEntry

OK, FAILING, LATE, OFF = "ok", "failing", "late", "off"
_KEPT = 5  # seconds, so that whoever asks again and again asks the parts seldom
_WAITED = 1.0  # seconds, for each part
_LATE_AFTER = 600  # seconds
_SMTP = "django.core.mail.backends.smtp.EmailBackend"


@require_safe
@never_cache
def alive(request: HttpRequest) -> JsonResponse:
    """This process answers. It asks nothing: a part that fails is no reason to restart it."""
    return JsonResponse({"status": OK})


@require_safe
@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Each part by name: ok, failing, late (it works and is behind) or off (not installed)."""
    parts = _parts(int(time.monotonic() / _KEPT))
    if parts["database"] == FAILING:
        return JsonResponse({"status": "error", "parts": parts}, status=503)
    is_well = {FAILING, LATE}.isdisjoint(parts.values())
    return JsonResponse({"status": OK if is_well else "degraded", "parts": parts})


@lru_cache(maxsize=1)
def _parts(moment: int) -> dict[str, str]:
    asked: dict[str, Callable[[], str]] = {
        "database": _database,
        "cache": _cache,
        "search": _search,
        "queue": _queue,
        "mail": _mail,
        "media": _media,
    }
    return {name: _state(ask) for name, ask in asked.items()}


def _state(ask: Callable[[], str]) -> str:
    try:
        return ask()
    except Exception:  # whatever a part raises, it fails
        return FAILING


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return OK


def _cache() -> str:
    """What is written can be read: a cache that is away answers like an empty one."""
    if not settings.REDIS_URL:
        return OFF
    written = secrets.token_hex(8)
    cache.set("health", written, 60)
    return OK if cache.get("health") else FAILING


def _search() -> str:
    if not settings.ELASTICSEARCH_URL:
        return OFF
    if not client.client(_WAITED).ping():
        return FAILING
    return _behind(SearchEntry.objects.behind().order_by("changed_at").values_list("changed_at", flat=True))


def _queue() -> str:
    if not settings.TASKS["default"]["BACKEND"].startswith("django_tasks_db."):
        return OFF
    waiting = DBTaskResult.objects.ready().order_by("enqueued_at")
    return _behind(waiting.values_list("enqueued_at", flat=True))


def _behind(moments: Any) -> str:
    """Late where the first of the moments is long past: nobody works, or not fast enough."""
    oldest = moments.first()
    return LATE if oldest and (timezone.now() - oldest).total_seconds() > _LATE_AFTER else OK


def _mail() -> str:
    """Whether the server greets, for one that is silent takes connections too, and no mail waits for long."""
    if settings.MAIL_DELIVERY_BACKEND != _SMTP:
        return OFF
    kind = smtplib.SMTP_SSL if getattr(settings, "EMAIL_USE_SSL", False) else smtplib.SMTP
    kind(settings.EMAIL_HOST, settings.EMAIL_PORT, local_hostname="localhost", timeout=_WAITED).close()
    return _behind(OutgoingMail.objects.waiting().order_by("created_at").values_list("created_at", flat=True))


def _media() -> str:
    """Whether files can be kept: the folder takes one (a full disk refuses only then), a bucket answers."""
    if not isinstance(storages["default"], FileSystemStorage):
        storages["default"].exists("health")
        return OK
    folder = Path(storages["default"].location)
    with tempfile.TemporaryFile(dir=folder if folder.exists() else folder.parent) as trial:
        trial.write(b"health")
        trial.flush()
    return OK

"""Log lines for machines: one JSON object each, with the request it belongs to and a time with its offset.

gunicorn's own lines take the same form (`gunicorn.conf.py`), so nothing of Django is imported here.
"""

import json
import logging
import sys
from collections.abc import Callable
from contextvars import ContextVar
from datetime import datetime
from typing import Any

current_request: ContextVar[str] = ContextVar("current_request", default="")
TEXT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def described(record: logging.LogRecord) -> dict[str, Any]:
    """What a record says, as plain data."""
    told = {
        "time": datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        "message": record.getMessage(),
        "request": _request_of(record),
        "process": record.process,
        "status": getattr(record, "status_code", None),
        "exception": logging.Formatter().formatException(record.exc_info) if record.exc_info else None,
    }
    return {name: value for name, value in told.items() if value not in (None, "")}


def _request_of(record: logging.LogRecord) -> str:
    """Django tells of a bad answer when the request has left the middleware, and brings it along."""
    return getattr(getattr(record, "request", None), "id_in_logs", "") or current_request.get()


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(described(record), ensure_ascii=False, default=str)


class TextFormatter(logging.Formatter):
    """The same for people: `2026-12-01T06:30:00.000-06:00 WARNING voceria.mail …`."""

    def __init__(self) -> None:
        super().__init__(TEXT)

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        return datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds")


def is_worth_a_line(record: logging.LogRecord) -> bool:
    """A filter: what a stranger asks wrongly is no event for whoever keeps the machine.

    Scanners ask all day for what is not there or not theirs, under names that the site does not have.
    What is refused to somebody with a session may be a fault of ours.
    """
    status = getattr(record, "status_code", None) or 0
    session = getattr(getattr(record, "request", None), "session", None)
    is_of_a_stranger = not getattr(session, "session_key", None)
    return status != 404 and not (400 <= status < 500 and is_of_a_stranger)


class HookHandler(logging.Handler):
    """Hands each error to the function that ERROR_HOOK names, as plain data; one that fails stops nobody."""

    def __init__(self, hook: str) -> None:
        super().__init__(logging.ERROR)
        self._path = hook
        self._hook: Callable[[dict[str, Any]], object] | None = None

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._hook = self._hook or _imported(self._path)
            self._hook(described(record))
        except Exception as error:  # not into the log, which would call the hook again
            print(f"ERROR_HOOK failed: {error!r}", file=sys.stderr)


def _imported(path: str) -> Callable[[dict[str, Any]], object]:
    from django.utils.module_loading import import_string

    return import_string(path)

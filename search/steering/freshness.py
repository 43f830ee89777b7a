"""Whether what a process remembers of the steering is still so.

A version stands in the cache and changes with every decision; where processes do not share a cache, each one
asks the database again after `REMEMBERED` seconds at the latest.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import TypeVar

from django.core.cache import cache

REMEMBERED = 20
_trying: ContextVar[bool] = ContextVar("trying", default=False)
_KEY = "search:steering:version"

Read = TypeVar("Read")


def version() -> str:
    try:
        return cache.get_or_set(_KEY, lambda: secrets.token_hex(8), REMEMBERED) or ""
    except Exception:  # a cache that is down must not stop the search
        return ""


def changed(**kwargs: object) -> None:
    """Forget now: the receiver of every change."""
    try:
        cache.set(_KEY, secrets.token_hex(8), REMEMBERED)
    except Exception:
        return


@contextmanager
def read_anew() -> Iterator[None]:
    """Inside, nothing is remembered: a decision that is only tried must not stay in anybody's memory."""
    token = _trying.set(True)
    try:
        yield
    finally:
        _trying.reset(token)


def remembered(read: Callable[[str], Read]) -> Callable[[str], Read]:
    """A reader by locale that asks again only when the version has changed."""
    known: dict[str, tuple[str, Read]] = {}

    @wraps(read)
    def fresh(locale: str) -> Read:
        if _trying.get():
            return read(locale)
        now = version()
        if not now or known.get(locale, ("",))[0] != now:
            known[locale] = (now, read(locale))
        return known[locale][1]

    return fresh

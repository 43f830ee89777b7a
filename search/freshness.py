"""What processes remember of the database, and how they learn that it is so no longer.

A version stands in the cache and changes with every change of what is remembered; where processes do not
share a cache, each one asks the database again after some seconds at the latest. Nothing that is remembered
decides what is public.
"""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

from django.core.cache import cache
from django.db import transaction

MOST_REMEMBERED = 200  # answers of one reader; hosts and languages are few
_trying: ContextVar[bool] = ContextVar("trying", default=False)

Asked = ParamSpec("Asked")
Read = TypeVar("Read")


@contextmanager
def read_anew() -> Iterator[None]:
    """Inside, nothing is remembered: a decision that is only tried must not stay in anybody's memory."""
    token = _trying.set(True)
    try:
        yield
    finally:
        _trying.reset(token)


class Freshness:
    def __init__(self, key: str, seconds: int) -> None:
        self.key, self.seconds = key, seconds
        self._own = _token()  # what holds while the cache is down

    def version(self) -> str:
        try:
            return cache.get_or_set(self.key, _token, self.seconds) or self._own
        except Exception:  # a cache that is down must not stop a page, nor make each one read everything
            return f"{self._own}{int(time.monotonic() / self.seconds)}"

    def changed(self, **kwargs: object) -> None:
        """Forget at once, and again when other processes can see what was changed."""
        self._renew()
        transaction.on_commit(self._renew, robust=True)

    def remembered(self, read: Callable[Asked, Read]) -> Callable[Asked, Read]:
        """A reader that asks again only when the version has changed."""
        known: dict[tuple, tuple[str, Read]] = {}

        @wraps(read)
        def fresh(*asked: Asked.args) -> Read:
            if _trying.get():
                return read(*asked)
            now, (then, value) = self.version(), known.get(asked, ("", None))
            if then == now:
                return value
            value = read(*asked)
            if len(known) >= MOST_REMEMBERED:
                known.clear()
            known[asked] = (now, value)
            return value

        return fresh

    def _renew(self) -> None:
        self._own = _token()
        try:
            cache.set(self.key, self._own, self.seconds)
        except Exception:
            return


def _token() -> str:
    return secrets.token_hex(8)

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
from typing import Generic, NamedTuple, ParamSpec, TypeVar

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


def is_read_anew() -> bool:
    return _trying.get()


class Freshness:
    def __init__(self, key: str, seconds: int) -> None:
        self.key, self.seconds = key, seconds
        self._own = _token()  # what holds while the cache is down
        self._memories: list[Memory] = []

    def version(self) -> str:
        try:
            return cache.get_or_set(self.key, self._own_now, self.seconds) or self._own_now()
        except Exception:  # a cache that is down must not stop a page
            return self._own_now()

    def _own_now(self) -> str:
        """The same for some seconds: without a cache, not each page reads everything."""
        return f"{self._own}{int(time.monotonic() / self.seconds)}"

    def changed(self, **kwargs: object) -> None:
        """Forget at once, and again when other processes can see what was changed."""
        self._renew()
        transaction.on_commit(self._renew, robust=True)

    def memory(self) -> "Memory":
        """A memory of what holds as long as the version."""
        memory = Memory(self.version)
        self._memories.append(memory)
        return memory

    def forget(self) -> None:
        """Remember nothing, as a process that has just started."""
        for memory in self._memories:
            memory.forget()

    def remembered(self, read: Callable[Asked, Read]) -> Callable[Asked, Read]:
        """A reader that asks again only when the version has changed."""
        memory: Memory[Read] = self.memory()

        @wraps(read)
        def fresh(*asked: Asked.args) -> Read:
            version, known = memory.recall(*asked)
            return known.value if known else memory.keep(version, read(*asked), *asked)

        fresh.memory = memory
        return fresh

    def _renew(self) -> None:
        self._own = _token()
        try:
            cache.set(self.key, self._own, self.seconds)
        except Exception:
            return


class Known(NamedTuple, Generic[Read]):
    value: Read


class Memory(Generic[Read]):
    """What is remembered of one kind, by what was asked; for whoever reads several kinds at once too."""

    def __init__(self, version: Callable[[], str]) -> None:
        self._version = version
        self._kept: dict[tuple, tuple[str, Known[Read]]] = {}

    def recall(self, *asked: object) -> tuple[str, Known[Read] | None]:
        """The version of this instant, and what is remembered of it; what is read now is kept under it."""
        version = self._version()
        then, known = self._kept.get(asked, ("", None))
        return version, known if then == version and not is_read_anew() else None

    def keep(self, version: str, value: Read, *asked: object) -> Read:
        if not is_read_anew():
            if len(self._kept) >= MOST_REMEMBERED:
                self._kept.clear()
            self._kept[asked] = (version, Known(value))
        return value

    def forget(self) -> None:
        self._kept.clear()


def _token() -> str:
    return secrets.token_hex(8)

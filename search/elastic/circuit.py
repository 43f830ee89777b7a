"""The circuit breaker: once the server has failed, nobody waits for it until it answers again.

Its state is shared through the cache; where the cache fails, each process keeps its own. After a pause that
grows with each failure one caller asks the server a cheap question and, where that is answered, its own; only
when that one has been answered do the others ask again: a server may greet and yet find nothing.
"""

import time
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.cache import cache
from elastic_transport import TransportError
from elasticsearch import ApiError

from .client import client

FIRST_PAUSE = 2.0  # seconds
LONGEST_PAUSE = 15.0
TRIAL = 3.0  # how long the others wait for what the one who tries finds out
_FORGOTTEN_AFTER = 600


@dataclass
class Circuit:
    name: str
    probe_seconds: float
    _own: dict[str, Any] = field(default_factory=dict)

    def is_open(self) -> bool:
        """Whether a pause lasts: known without asking anybody, and without using up the trial after it."""
        failures, until = self._state()
        return bool(failures) and time.time() < until

    def allows(self) -> bool:
        """Whether to ask the server now. Costs one bounded probe when a pause has just ended."""
        failures, until = self._state()
        if not failures:
            return True
        if time.time() < until or not self._is_the_one_to_probe():
            return False
        if not _answers(self.probe_seconds):
            self.failed()
            return False
        self._write((failures, time.time() + TRIAL))
        return True

    def failed(self) -> None:
        failures = min(self._state()[0] + 1, 10)
        pause = min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE)
        self._write((failures, time.time() + pause))

    def succeeded(self) -> None:
        if self._state()[0]:
            self._write((0, 0.0))

    @property
    def _key(self) -> str:
        return f"search:circuit:{settings.SEARCH_INDEX_PREFIX}:{self.name}"

    def _state(self) -> tuple[int, float]:
        own = self._own.get(self._key, (0, 0.0))
        try:
            shared = cache.get(self._key)
        except Exception:  # a cache that is down must not stop a search
            return own
        return shared or own

    def _write(self, state: tuple[int, float]) -> None:
        self._own[self._key] = state
        try:
            cache.set(self._key, state, _FORGOTTEN_AFTER)
        except Exception:
            return

    def _is_the_one_to_probe(self) -> bool:
        try:
            return cache.add(f"{self._key}:probe", 1, 1)
        except Exception:
            return True


def _answers(seconds: float) -> bool:
    try:
        client(seconds).options(max_retries=0).info()
    except (TransportError, ApiError):
        return False
    return True


reading = Circuit("reading", probe_seconds=0.3)
writing = Circuit("writing", probe_seconds=0.05)  # beside what the sending itself may take of a publication

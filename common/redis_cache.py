"""Redis as a cache that may fail: what cannot be asked is not there, and the site slower, never down."""

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis import RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

logger = logging.getLogger(__name__)
PATIENCE = 0.5  # seconds for a connection and for each answer
PAUSE = 10  # seconds without asking again, so that not every request waits for a server that hangs
_TOLD_EVERY = 60  # seconds
_MOST_MISSED = 1_000


@dataclass
class Outage:
    """What one process knows of a server that does not answer, for all its threads."""

    asked_again_at: float = 0.0
    told_at: float | None = None
    missed: set[str] = field(default_factory=set)  # keys written meanwhile: out of date there
    missed_too_many: bool = False

    @property
    def lasts(self) -> bool:
        return self.asked_again_at > 0

    def may_ask(self) -> bool:
        """During an outage one caller asks every PAUSE; the others do not wait beside it."""
        now = time.monotonic()
        if self.lasts and now < self.asked_again_at:
            return False
        if self.lasts:
            self.asked_again_at = now + PAUSE
        return True

    def goes_on(self, error: Exception) -> None:
        now = time.monotonic()
        self.asked_again_at = now + PAUSE
        if self.told_at is None or now - self.told_at >= _TOLD_EVERY:
            self.told_at = now
            logger.warning("The cache does not answer, the site goes on without it: %s", error)

    def remember(self, keys: Iterable[str]) -> None:
        if len(self.missed) < _MOST_MISSED:
            self.missed.update(keys)
        else:
            self.missed_too_many = True

    def ends(self) -> None:
        self.missed, self.missed_too_many, self.asked_again_at = set(), False, 0.0


class PatientClient(RedisCacheClient):
    """Django's client with short waits. What was written during an outage is deleted once it ends."""

    outages: ClassVar[dict[str, Outage]] = {}

    def __init__(self, servers: list[str], **options: Any) -> None:
        waits = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
        super().__init__(servers, **waits, **options, retry=Retry(NoBackoff(), 0))
        self.outage = self.outages.setdefault(",".join(servers), Outage())

    def _tried(self, ask: Callable[[], Any], otherwise: Any, writes: Iterable[str] = ()) -> Any:
        try:
            if self.outage.may_ask():
                self._catch_up()
                return ask()
        except (RedisError, OSError) as error:
            self.outage.goes_on(error)
        self.outage.remember(writes)
        return otherwise

    def _catch_up(self) -> None:
        if not self.outage.lasts:
            return
        if self.outage.missed_too_many:
            super().clear()
        elif self.outage.missed:
            super().delete_many(list(self.outage.missed))
        else:
            self.get_client(write=True).ping()
        self.outage.ends()
        logger.warning("The cache answers again.")

    def add(self, key: str, value: Any, timeout: int | None) -> bool:
        return self._tried(lambda: super(PatientClient, self).add(key, value, timeout), True, [key])

    def get(self, key: str, default: Any) -> Any:
        return self._tried(lambda: super(PatientClient, self).get(key, default), default)

    def set(self, key: str, value: Any, timeout: int | None) -> None:
        self._tried(lambda: super(PatientClient, self).set(key, value, timeout), None, [key])

    def touch(self, key: str, timeout: int | None) -> bool:
        return self._tried(lambda: super(PatientClient, self).touch(key, timeout), False)

    def delete(self, key: str) -> bool:
        return self._tried(lambda: super(PatientClient, self).delete(key), False, [key])

    def get_many(self, keys: Iterable[str]) -> dict[str, Any]:
        return self._tried(lambda: super(PatientClient, self).get_many(keys), {})

    def has_key(self, key: str) -> bool:
        return self._tried(lambda: super(PatientClient, self).has_key(key), False)

    def incr(self, key: str, delta: int) -> int:
        found = self._tried(lambda: super(PatientClient, self).incr(key, delta), None, [key])
        if found is None:
            raise ValueError(f"Key '{key}' not found.")
        return found

    def set_many(self, data: Mapping[str, Any], timeout: int | None) -> None:
        self._tried(lambda: super(PatientClient, self).set_many(data, timeout), None, data)

    def delete_many(self, keys: list[str]) -> None:
        self._tried(lambda: super(PatientClient, self).delete_many(keys), None, keys)

    def clear(self) -> bool:
        cleared = self._tried(lambda: super(PatientClient, self).clear(), None)
        self.outage.missed_too_many |= cleared is None
        return bool(cleared)


class PatientRedisCache(RedisCache):
    """Django's Redis cache behind `PatientClient`."""

    @cached_property
    def _cache(self) -> PatientClient:
        return PatientClient(self._servers, **self._options)

    def answers(self) -> bool:
        """Whether the server answers now, asked without the pause: for the readiness address."""
        try:
            return bool(self._cache.get_client().ping())
        except (RedisError, OSError):
            return False

"""The worker's loop: a turn every half second while all is well, with growing pauses while it is not."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import DatabaseError, close_old_connections, connection

from search.database import renewal
from search.engines.base import EngineUnavailable

from . import checking, first_error, keeping_up
from .client import client, failures_as_unavailable
from .keeping_up import Progress

logger = logging.getLogger(__name__)

POLL = 0.5  # seconds
LONGEST_PAUSE = 10.0
CHECK_INDICES_EVERY = 10.0
COMPARE_EVERY = 900.0


@dataclass
class Worker:
    say: Callable[[str], object] = logger.info
    _stopping: threading.Event = field(default_factory=threading.Event)
    _checked: float = float("-inf")
    _compared: float = field(default_factory=time.monotonic)
    _failures: int = 0
    _renewing: bool = False

    def stop(self) -> None:
        """End after the batch in hand: safe in a signal handler."""
        self._stopping.set()
        keeping_up.stop_soon.set()

    def run(self) -> None:
        keeping_up.stop_soon.clear()
        while not self._stopping.is_set():
            self._stopping.wait(self._guarded_turn())

    def turn(self, *, look: bool = False) -> Progress:
        """When it is time, an error and right indices; everything behind; now and then a comparison."""
        now = time.monotonic()
        if look or now - self._checked >= CHECK_INDICES_EVERY:
            with failures_as_unavailable():
                first_error.provoke(client())
            for locale in keeping_up.ensure_indices():
                self.say(f"search_worker: rebuilt the index of {locale}")
            self._checked = now
            self._renewing = True
        if self._renewing:  # what an older analyser wrote, since the table answers where the server cannot
            self._renewing = bool(renewal.renew_some())
        progress = keeping_up.tend()
        if now - self._compared >= COMPARE_EVERY:
            checking.repair(keeping_up.RED_FOR)
            self._compared = now
        return progress

    def _guarded_turn(self) -> float:
        """Take a turn; how long to pause after it."""
        close_old_connections()
        try:
            progress = self.turn()
        except EngineUnavailable as failure:
            self._checked = float("-inf")  # it may be another when it answers again: look before sending
            return self._pause_after(f"Elasticsearch cannot be used now: {failure}")
        except DatabaseError as failure:
            connection.close()
            return self._pause_after(f"the database cannot be used now: {failure}")
        except Exception as failure:  # a worker that ends repairs nothing: say it in full and go on
            logger.exception("search: the worker's turn failed")
            return self._pause_after(f"this turn failed: {failure!r}")
        if progress.busy:
            return self._pause_after("Elasticsearch takes no writes now")
        self._failures = 0
        if progress.sent:
            self.say(f"search_worker: sent {progress.sent}")
        return POLL

    def _pause_after(self, reason: str) -> float:
        self._failures += 1
        if self._failures in (1, 10) or self._failures % 100 == 0:
            self.say(f"search_worker: {reason}")
        return min(POLL * 2**self._failures, LONGEST_PAUSE)

"""The circuit breaker: once the server has failed, nobody waits for it until it answers again.

After a pause that grows with each failure one caller of all processes asks the server a cheap question and,
where that is answered, its own; only when that one has been answered do the others ask again: a server may
greet and yet find nothing.
"""

import time
from dataclasses import dataclass, field

from elastic_transport import TransportError
from elasticsearch import ApiError

from .client import client
from .shared import Shared

FIRST_PAUSE = 2.0  # seconds
LONGEST_PAUSE = 15.0
TRIAL = 3.0  # how long the others wait for what the one who tries finds out
_FORGOTTEN_AFTER = 600


@dataclass
class Circuit:
    name: str
    probe_seconds: float
    state: Shared[tuple[int, float]] = field(init=False)  # failures in a row, and until when nobody asks

    def __post_init__(self) -> None:
        self.state = Shared(f"circuit:{self.name}", at_first=(0, 0.0), seconds=_FORGOTTEN_AFTER)

    def is_open(self) -> bool:
        """Whether a pause lasts: known without asking anybody, and without using up the trial after it."""
        failures, until = self.state.read()
        return bool(failures) and time.time() < until

    def allows(self) -> bool:
        """Whether to ask the server now. Costs one bounded probe when a pause has just ended."""
        failures, until = self.state.read()
        if not failures:
            return True
        if time.time() < until or not self.state.claim():
            return False
        if not _answers(self.probe_seconds):
            self.failed()
            return False
        self.state.write((failures, time.time() + TRIAL))
        return True

    def failed(self) -> None:
        failures = min(self.state.read()[0] + 1, 10)
        pause = min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE)
        self.state.write((failures, time.time() + pause))

    def succeeded(self) -> None:
        if self.state.read()[0]:
            self.state.write((0, 0.0))


def _answers(seconds: float) -> bool:
    try:
        client(seconds).options(max_retries=0).info()
    except (TransportError, ApiError):
        return False
    return True


reading = Circuit("reading", probe_seconds=0.3)
writing = Circuit("writing", probe_seconds=0.05)  # beside what the sending itself may take of a publication

"""One fault after the other: what readers and editors notice meanwhile, and how soon all is right again."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from statistics import median

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from bench.percentiles import p95
from search.elastic import checking, names, visibility
from search.engines.base import EngineUnavailable
from search.models import SearchEntry
from tests.search.calm import forget_failures

from . import asking, content, processes
from .faults import Fault, Place
from .server import wait_until

FIRST, LATER, GAIN, EQUAL = 2.5, 0.5, 0.2, 300.0  # seconds: what is promised
HEADINGS = (
    "fault          searches errors first-p95 later-p95 noticed suggested publish-gain p95-gain equal-after"
)


@dataclass
class Trial:
    fault: Fault
    searches: asking.Searches
    gains: list[float]
    equal_after: float

    def __str__(self) -> str:
        found = self.searches
        gain, most = median(self.gains) * 1000, p95(self.gains) * 1000
        return (
            f"{self.fault.name:14} {len(found.asked):8d} {found.errors:6d} {found.p95(first=True):8.2f}s "
            f"{found.p95(first=False):8.2f}s {found.reduced:7.0%} {found.suggestions:9d} "
            f"{gain:6.0f}ms {most:6.0f}ms {self.equal_after:10.0f}s"
        )

    def broken_promises(self) -> Iterator[str]:
        found = self.searches
        kept = {
            "no server error": found.errors == 0,
            f"the first within {FIRST} s": found.p95(first=True) <= FIRST,
            f"later ones within {LATER} s": found.p95(first=False) <= LATER,
            "a notice on each": found.reduced == 1.0,
            "no suggestions": self.fault.answers or found.suggestions == 0,
            f"a publication gains {GAIN} s at most": p95(self.gains) <= GAIN,
            f"equal within {EQUAL} s": self.equal_after <= EQUAL,
        }
        return (f"{self.fault.name}: not kept: {promise}" for promise, held in kept.items() if not held)


def run(fault: Fault, place: Place, pages: list, searches: int, clients: int) -> Trial:
    with _address(place.proxy.url if fault.name in {"503", "429"} else place.server.url) as url:
        wait_until(equal, EQUAL, every=1)
        with ExitStack() as running:
            if not fault.is_repaired_by_the_worker:
                running.enter_context(processes.worker(url))
            fault.make(place)
            forget_failures()
            gains = _gains(pages)
            if fault.answers:
                time.sleep(visibility.LATE.total_seconds() + 1)
            forget_failures()
            found = asking.search(content.queries(), searches, clients)
            change_everything()
            fault.mend(place)
            if fault.is_repaired_by_the_worker:
                running.enter_context(processes.worker(url))
            return Trial(fault, found, gains, seconds_until_equal())


def change_everything() -> None:
    """As if every page had been published again while Elasticsearch was away."""
    SearchEntry.objects.update(version=F("version") + 1, changed_at=timezone.now())


def seconds_until_equal() -> float:
    try:
        return wait_until(equal, EQUAL * 2, every=1)
    except TimeoutError:
        return float("inf")


def equal() -> bool:
    """What `search_check` says, asked only once nothing is behind."""
    if SearchEntry.objects.behind().exists():
        return False
    try:
        return not any(checking.report(locale).differences for locale in names.locales())
    except EngineUnavailable:
        return False


def _gains(pages: list) -> list[float]:
    """What each publication takes beyond the usual; both in turn, so that one load weighs on both."""
    taken, usual = [], []
    for page in pages:
        with _address(""):
            usual += asking.publications([page])
        taken += asking.publications([page])
    return [seconds - median(usual) for seconds in taken]


@contextmanager
def _address(url: str) -> Iterator[str]:
    before, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, url
    try:
        yield url
    finally:
        settings.ELASTICSEARCH_URL = before

"""Times of many calls, by one client or several at once."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

from django.db import connection

from bench.percentiles import p95


@dataclass(frozen=True)
class Times:
    p50: float  # milliseconds
    p95: float
    failures: int = 0

    def __str__(self) -> str:
        return f"{self.p50:9.1f} {self.p95:9.1f} {self.failures:9d}"


def times(ask: Callable[[str], object], queries: Sequence[str], clients: int) -> Times:
    with ThreadPoolExecutor(clients) as pool:
        measured = list(pool.map(lambda query: _one(ask, query), queries))
        for _client in range(clients):
            pool.submit(connection.close)
    taken = [seconds * 1000 for seconds, failed in measured]
    return Times(median(taken), p95(taken), sum(failed for _, failed in measured))


def seconds_of(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def seconds_until(condition: Callable[[], bool], limit: float = 30) -> float:
    start = time.perf_counter()
    while not condition() and time.perf_counter() - start < limit:
        time.sleep(0.01)
    return time.perf_counter() - start


def _one(ask: Callable[[str], object], query: str) -> tuple[float, bool]:
    start = time.perf_counter()
    try:
        ask(query)
    except Exception:
        return time.perf_counter() - start, True
    return time.perf_counter() - start, False

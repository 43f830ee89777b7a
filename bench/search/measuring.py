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
    processor: tuple[float, float] = (0.0, 0.0)  # p50, p95 of this process: what other work does not lengthen

    def __str__(self) -> str:
        return f"{self.p50:9.1f} {self.p95:9.1f} {self.failures:9d}"

    def with_processor(self) -> str:
        return f"{self}   processor {self.processor[0]:7.1f} {self.processor[1]:7.1f}"


def times(ask: Callable[[str], object], queries: Sequence[str], clients: int) -> Times:
    with ThreadPoolExecutor(clients) as pool:
        measured = list(pool.map(lambda query: _one(ask, query), queries))
        for _client in range(clients):
            pool.submit(connection.close)
    taken = [one.seconds * 1000 for one in measured]
    used = [one.processor * 1000 for one in measured]
    failures = sum(one.failed for one in measured)
    return Times(median(taken), p95(taken), failures, (median(used), p95(used)))


def seconds_of(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def seconds_until(condition: Callable[[], bool], limit: float = 30) -> float:
    start = time.perf_counter()
    while not condition() and time.perf_counter() - start < limit:
        time.sleep(0.01)
    return time.perf_counter() - start


@dataclass(frozen=True)
class _Call:
    seconds: float
    processor: float
    failed: bool


def _one(ask: Callable[[str], object], query: str) -> _Call:
    start, used, failed = time.perf_counter(), time.thread_time(), False
    try:
        ask(query)
    except Exception:
        failed = True
    return _Call(time.perf_counter() - start, time.thread_time() - used, failed)

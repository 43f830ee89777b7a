"""Times of one address, taken through the whole of Django: middleware, database, template."""

from dataclasses import dataclass
from statistics import median
from time import perf_counter

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.percentiles import p95


@dataclass(frozen=True)
class Timing:
    median: float  # milliseconds
    p95: float
    queries: int


def measure(address: str, rounds: int) -> Timing:
    client = Client()
    client.get(address)  # templates compiled, caches warm
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        queries = len(captured)  # counted at once: the next request empties the connection's log
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}")
    times = []
    for _ in range(rounds):
        start = perf_counter()
        client.get(address)
        times.append((perf_counter() - start) * 1000)
    return Timing(median(times), p95(times), queries)

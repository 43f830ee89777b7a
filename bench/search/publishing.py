"""How long a publication takes to be found, with the worker at its own pace beside it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from django.db import connection

from bench.percentiles import p95
from search.elastic.engine import ElasticsearchEngine
from search.elastic.worker import Worker
from search.engines.base import Question
from tests.factories import entry

from .measuring import seconds_of, seconds_until

ENGINE = ElasticsearchEngine()


def publish(count: int) -> None:
    """From the change to the first answer that shows it: one at a time, then as many again in a burst."""
    with _worker():
        for name, pause in (("now and then", 1.5), ("one upon the other", 0.0)):
            waited = [_until_found(f"canario{name[:3]}{number:05d}", pause) for number in range(count)]
            print(f"publish to searchable, {name}: p50 {median(waited):.2f} s, p95 {p95(waited):.2f} s")


def _until_found(word: str, pause: float) -> float:
    time.sleep(pause)
    taken = seconds_of(lambda: entry(f"Aviso {word}"))
    return taken + seconds_until(lambda: ENGINE.search(Question(text=word)).total == 1)


@contextmanager
def _worker() -> Iterator[None]:
    """`search_worker`'s loop in a thread."""
    worker = Worker(say=lambda _line: None)

    def run() -> None:
        worker.run()
        connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        worker.stop()
        thread.join()

"""Readers who ask one question after the other, and a witness of versions: what goes wrong is counted."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import F

from bench.percentiles import p95
from search.elastic.client import body_of, client
from search.elastic.names import alias_of
from search.engines.base import EngineUnavailable
from search.models import SearchEntry

from .asking import Asked, one_search

_MOST = 1_000
_LOOKS_EVERY = 2.0  # seconds


@dataclass
class Seen:
    """What the readers got, and what the witness saw of acknowledged rows."""

    answers: list[Asked] = field(default_factory=list)
    versions: dict[int, int] = field(default_factory=dict)
    looks: int = 0
    went_back: list[int] = field(default_factory=list)  # pages whose version fell
    lost: list[int] = field(default_factory=list)  # pages acknowledged that the index did not hold

    @property
    def errors(self) -> int:
        return sum(one.status != 200 for one in self.answers)

    @property
    def empty(self) -> int:
        return sum(one.status == 200 and not one.total for one in self.answers)

    def empty_ones(self) -> list[str]:
        """What was asked in vain, and whether the table answered it."""
        found = [one for one in self.answers if one.status == 200 and not one.total]
        return [f"{one.text} after {one.seconds:.1f} s{' (table)' if one.reduced else ''}" for one in found]

    @property
    def reduced(self) -> int:
        return sum(one.reduced for one in self.answers)

    @property
    def longest(self) -> float:
        return max(one.seconds for one in self.answers)

    @property
    def p95(self) -> float:
        return p95([one.seconds for one in self.answers])


@contextmanager
def watched(queries: list[str], readers: int = 1, pause: float = 0.02) -> Iterator[Seen]:
    """Readers, each with so many seconds between its questions, and witness at work until the block ends."""
    seen, stopping = Seen(), threading.Event()
    works = [lambda: _read(seen, queries, pause, stopping)] * readers + [lambda: _witness(seen, stopping)]
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield seen
    finally:
        stopping.set()
        for thread in threads:
            thread.join()


def _read(seen: Seen, queries: list[str], pause: float, stopping: threading.Event) -> None:
    number = 0
    while not stopping.is_set():
        seen.answers.append(one_search(queries[number % len(queries)]))
        number += 1
        stopping.wait(pause)
    connection.close()


def _witness(seen: Seen, stopping: threading.Event) -> None:
    while not stopping.wait(_LOOKS_EVERY):
        _note_versions(seen)
        try:
            _look_for_the_acknowledged(seen)
        except (EngineUnavailable, OSError):
            continue
        except Exception:  # the server is away: there is nothing to look into
            continue
        seen.looks += 1
    connection.close()


def _note_versions(seen: Seen) -> None:
    rows = SearchEntry.objects.order_by("-changed_at").values_list("page_id", "version")[:_MOST]
    for page_id, version in rows:
        if version < seen.versions.get(page_id, 0):
            seen.went_back.append(page_id)
        seen.versions[page_id] = version


def _look_for_the_acknowledged(seen: Seen) -> None:
    """First the rows, then the index: what was acknowledged before must be found after."""
    acknowledged = SearchEntry.objects.filter(visible=True, locale="es", indexed_version=F("version"))
    rows = dict(acknowledged.order_by("-changed_at").values_list("page_id", "version")[:_MOST])
    answer = body_of(
        client(5).search(
            index=alias_of("es"),
            query={"terms": {"page_id": list(rows)}},
            size=_MOST,
            source=False,
            docvalue_fields=["page_id", "version"],
        )
    )
    fields = [hit["fields"] for hit in answer["hits"]["hits"]]
    held = {found["page_id"][0]: found["version"][0] for found in fields}
    short = [page_id for page_id, version in rows.items() if held.get(page_id, 0) < version]
    same = SearchEntry.objects.filter(page_id__in=short, visible=True).values_list("page_id", "version")
    seen.lost += [page_id for page_id, version in same if version == rows[page_id]]

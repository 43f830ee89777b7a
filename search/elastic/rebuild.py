"""A new index made beside the old one while people publish and read; the alias then moves in one step.

1. Stream the table into a new index.
2. Compare versions and send what changed meanwhile, until a pass finds little.
3. Holding the lock that acknowledgements need, send again every row acknowledged since the last comparison
   began, and swap the alias. A row that is not acknowledged is excluded from answers anyhow.
4. Acknowledge the rows whose version the new index holds and send what is still behind, so that the index
   answers in full without a worker.
5. Delete every index that no alias names: the old one, and what killed rebuilds left.
"""

import datetime as dt
import logging
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from django.db.models import Q
from django.utils import timezone

from search.engines.base import EngineUnavailable
from search.models import SearchEntry

from . import giving_way, indices, locks, sending
from .client import client, failures_as_unavailable
from .comparison import differing
from .names import alias_of

logger = logging.getLogger(__name__)

BATCH = 300
LOCK = "rebuild"
_AT_ONCE = 2
_PASSES = 5
_SMALL = 50
_CLOCKS_DIFFER = dt.timedelta(seconds=30)


class RebuildUnderWay(Exception):
    """Another process rebuilds this language now."""


def rebuild(locale: str, say: Callable[[str], None] = logger.info) -> str:
    """Make the language's index anew and return its name."""
    with locks.held(LOCK) as free:
        if not free:
            raise RebuildUnderWay(locale)
        with failures_as_unavailable():
            indices.remove_abandoned(client(), locale)
            name = indices.create(client(), locale, refresh_interval="-1")
        count = _stream(locale, name)
        say(f"{locale}: {count} rows in {name}")
        since = _replay(locale, name)
        with failures_as_unavailable():
            client().indices.put_settings(index=name, settings={"refresh_interval": "1s"})
        _take_over(locale, name, since)
        _acknowledge(locale, name)
        with failures_as_unavailable():
            removed = indices.remove_abandoned(client(), locale)
        say(f"{locale}: {alias_of(locale)} names {name}; removed {len(removed)} old")
        return name


def sweep(locale: str) -> list[str]:
    """Delete what killed rebuilds left, unless one is under way."""
    with locks.held(LOCK) as free, failures_as_unavailable():
        return indices.remove_abandoned(client(), locale) if free else []


def _stream(locale: str, name: str) -> int:
    """Two batches are on their way at once: while the server works on one, the next is made."""
    count, under_way = 0, deque()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for batch in _batches(SearchEntry.objects.filter(locale=locale, visible=True)):
            under_way.append(pool.submit(_must_send, batch, name))
            count += len(batch)
            if len(under_way) > _AT_ONCE:
                giving_way.after(under_way.popleft().result())
        for sent in under_way:
            sent.result()
    return count


def _batches(rows: object) -> Iterator[list[SearchEntry]]:
    """The rows by key, a bounded number in memory and no transaction held open."""
    after = 0
    while batch := list(rows.filter(pk__gt=after).order_by("pk")[:BATCH]):
        after = batch[-1].pk
        yield batch


def _must_send(batch: list[SearchEntry], name: str) -> float:
    """How many seconds it took."""
    began = time.monotonic()
    outcome = sending.send(client(), batch, index=name)
    if outcome.busy:
        raise EngineUnavailable("the server takes no writes now", status=429)
    for page_id, reason in outcome.refused.items():
        logger.error("search: Elasticsearch refuses page %d: %s", page_id, reason)
    return time.monotonic() - began


def _replay(locale: str, name: str) -> dt.datetime:
    """Compare and send until little is left; the moment at which the last comparison began."""
    for _pass in range(_PASSES):
        began = timezone.now()
        changed = _send_differing(locale, name)
        if changed <= _SMALL:
            break
    return began


def _send_differing(locale: str, name: str) -> int:
    with failures_as_unavailable():
        client().indices.refresh(index=name)
    changed = 0
    for page_ids in differing(locale, name):
        _must_send(list(SearchEntry.objects.filter(page_id__in=page_ids)), name)
        sending.delete_unknown(client(), page_ids, index=name)
        changed += len(page_ids)
    return changed


def _take_over(locale: str, name: str, since: dt.datetime) -> None:
    with locks.held("acknowledging", seconds=60) as free:
        if not free:
            raise EngineUnavailable("acknowledgements did not pause for the swap")
        recent = Q(indexed_at__gte=since - _CLOCKS_DIFFER)
        for batch in _batches(SearchEntry.objects.filter(recent, locale=locale)):
            _must_send(batch, name)
        with failures_as_unavailable():
            client().indices.refresh(index=name)
            indices.swap(client(), locale, name)


def _acknowledge(locale: str, name: str) -> None:
    """No other rebuild can swap meanwhile, and a row that changed since it was read here stays behind."""
    for batch in _batches(SearchEntry.objects.behind().filter(locale=locale)):
        there = sending.versions_in(client(), batch, index=name)
        reached = [entry for entry in batch if entry.visible and there.get(entry.page_id) == entry.version]
        sending.acknowledge(reached)
        if left := [entry for entry in batch if entry not in reached]:
            _send_and_acknowledge(left, name)


def _send_and_acknowledge(entries: list[SearchEntry], name: str) -> None:
    outcome = sending.send(client(), entries, index=name)
    with failures_as_unavailable():
        client().indices.refresh(index=name)  # what is acknowledged is found
    sending.acknowledge(outcome.done)
    sending.settle_conflicts(outcome)

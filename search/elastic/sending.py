"""Rows of the table sent in bulk. A row is acknowledged only for the version that the server holds."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F
from django.db.models.functions import Now
from elasticsearch import Elasticsearch

from search.engines.base import EngineUnavailable
from search.models import SearchEntry

from .client import body_of, failures_as_unavailable
from .documents import document_of
from .names import alias_of

CONFLICT = 409
NOT_FOUND = 404


@dataclass
class Outcome:
    """What became of a bulk: page ids by what the server said of them."""

    done: list[SearchEntry] = field(default_factory=list)
    newer_there: list[tuple[SearchEntry, int]] = field(default_factory=list)
    refused: dict[int, str] = field(default_factory=dict)
    busy: bool = False  # 429 or a read-only index: the same again later


def send(server: Elasticsearch, entries: Sequence[SearchEntry], *, index: str = "") -> Outcome:
    """Send the rows as they are, removals as deletions; with `index` to that one instead of the aliases."""
    if not entries:
        return Outcome()
    with failures_as_unavailable():
        answer = body_of(
            server.bulk(
                operations=list(_operations(entries, index)),
                refresh=not index,
                require_alias=not index,
                filter_path="errors,items.*.status,items.*.error.type,items.*.error.reason",
            )
        )
        return _outcome(entries, answer)


def versions_in(server: Elasticsearch, entries: Iterable[SearchEntry], *, index: str) -> dict[int, int]:
    """The versions that the index holds of these rows, by page id, without waiting for a refresh."""
    ids = [str(entry.page_id) for entry in entries]
    with failures_as_unavailable():
        answer = body_of(server.mget(index=index, ids=ids, source=False))
        return {int(found["_id"]): found["_version"] for found in answer["docs"] if found.get("found")}


def delete_unknown(server: Elasticsearch, page_ids: Iterable[int], *, index: str) -> int:
    """Delete the documents of pages that have no row at all; how many there were."""
    wanted = set(page_ids)
    unknown = wanted - set(SearchEntry.objects.filter(page_id__in=wanted).values_list("page_id", flat=True))
    if unknown:
        with failures_as_unavailable():
            operations = [{"delete": {"_index": index, "_id": str(page_id)}} for page_id in sorted(unknown)]
            server.bulk(operations=operations, refresh=True)
    return len(unknown)


def acknowledge(entries: Iterable[SearchEntry]) -> None:
    """Note the versions that the server holds; a row that has changed meanwhile stays behind."""
    by_version: dict[int, list[int]] = {}
    for entry in entries:
        by_version.setdefault(entry.version, []).append(entry.page_id)
    for version, page_ids in by_version.items():
        SearchEntry.objects.filter(page_id__in=page_ids, version=version).update(
            indexed_version=F("version"), indexed_at=Now()
        )


def _operations(entries: Sequence[SearchEntry], index: str) -> Iterable[dict]:
    for entry in entries:
        action = "index" if entry.visible else "delete"
        yield {
            action: {
                "_index": index or alias_of(entry.locale),
                "_id": str(entry.page_id),
                "version": entry.version,
                "version_type": "external",
            }
        }
        if entry.visible:
            yield document_of(entry)


def _outcome(entries: Sequence[SearchEntry], answer: dict[str, Any]) -> Outcome:
    outcome = Outcome()
    for entry, item in zip(entries, answer["items"], strict=True):
        (result,) = item.values()
        _sort_in(outcome, entry, result)
    return outcome


def _sort_in(outcome: Outcome, entry: SearchEntry, result: dict[str, Any]) -> None:
    status, kind = result["status"], result.get("error", {}).get("type", "")
    if status < 300 or (status == NOT_FOUND and not entry.visible and not kind):
        outcome.done.append(entry)
    elif status == CONFLICT:
        outcome.newer_there.append((entry, _version_there(entry, result["error"]["reason"])))
    elif kind in ("index_not_found_exception", "index_closed_exception"):
        raise EngineUnavailable(f"no index behind the alias of {entry.locale}", status=NOT_FOUND)
    elif status in (403, 429, 503):
        outcome.busy = True
    else:
        outcome.refused[entry.page_id] = str(result.get("error", {}).get("reason", ""))[:300]


def settle_conflicts(outcome: Outcome) -> None:
    """A row whose version the server already holds is acknowledged; one it exceeds is given a higher one.

    The latter happens after the database was restored from an older copy: versions never go back.
    """
    acknowledge(entry for entry, there in outcome.newer_there if there == entry.version)
    for entry, there in outcome.newer_there:
        if there > entry.version:
            SearchEntry.objects.filter(pk=entry.pk, version=entry.version).update(version=there + 1)


def _version_there(entry: SearchEntry, reason: str) -> int:
    found = re.search(r"current version \[(\d+)\]", reason)
    return int(found.group(1)) if found else entry.version + 1

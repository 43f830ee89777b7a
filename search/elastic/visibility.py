"""Rule 2 around the query: what to hide while the index lags, and every hit checked against the table."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from django.db.models import BigIntegerField, Case, DateTimeField, When
from django.utils import timezone

from search.engines.asked_once import asked_once
from search.engines.base import EngineUnavailable
from search.models import SearchEntry
from search.prepared import Mark, Prepared

MOST_HIDDEN = 5_000  # rows behind; with more than that the table answers itself
LATE = dt.timedelta(seconds=5)  # the worker sends every half second to a server that takes writes
FIELDS = [
    "page_id",
    "version",
    "locale",
    "source_id",
    "type",
    "title",
    "url",
    "date",
    "institution",
    "folio",
    "summary",
]
_BEHIND = Prepared(
    SearchEntry.objects.behind().values_list("page_id", "visible", "changed_at")[: MOST_HIDDEN + 1]
)


@dataclass(frozen=True)
class Behind:
    """Pages whose document may not say what the row says: they are neither shown nor counted."""

    page_ids: list[int]
    is_public: bool  # some of them are: the table shows them already
    is_late: bool  # something public has been missing for so long that readers are told


@asked_once
def behind() -> Behind:
    rows = _BEHIND.rows()
    if len(rows) > MOST_HIDDEN:
        raise EngineUnavailable("the index is too far behind the table")
    since = timezone.now() - LATE
    late = any(visible and changed_at < since for _page_id, visible, changed_at in rows)
    public = any(visible for _page_id, visible, _changed_at in rows)
    return Behind([page_id for page_id, _visible, _changed_at in rows], public, late)


class Shown(NamedTuple):
    """Rows by page id: those of hits, and those that the office puts first."""

    hits: dict[int, dict]
    pinned: list[dict]


def shown(
    found: Iterable[tuple[int, int]],
    locale: str,
    in_documents: Iterable[int] = (),
    pinned: Collection[int] = (),
) -> Shown:
    """What is public at this instant: of the hits in exactly the version found. One query.

    Of the pages `in_documents` the documents are read too. The language is compared here: as a condition it
    leads SQLite to read all rows of the language.
    """
    versions = dict(found)
    if not versions and not pinned:
        return Shown({}, [])
    documents = Case(When(page_id__in=list(in_documents), then="attachments"), default=None)
    rows = SearchEntry.objects.listed().filter(page_id__in=versions.keys() | set(pinned))
    ours = [row for row in rows.values(*FIELDS, documents=documents) if row["locale"] == locale]
    hits = {row["page_id"]: row for row in ours if row["version"] == versions.get(row["page_id"])}
    return Shown(hits, [row for row in ours if row["page_id"] in pinned])


def titles(found: Sequence[tuple[int, int]], locale: str) -> list[tuple[str, str]]:
    """(title, source id) of the hits that `shown` would show, in their order. Asked at every letter typed."""
    if not found:
        return []
    asked = dict(enumerate(page_id for page_id, _version in found)) | {"now": timezone.now()}
    rows = {tuple(row[:3]): tuple(row[3:]) for row in _titles(len(found)).rows(asked)}
    return [rows[(*one, locale)] for one in found if (*one, locale) in rows]


@cache
def _titles(count: int) -> Prepared:
    page_ids = [Mark(number, BigIntegerField()) for number in range(count)]
    rows = SearchEntry.objects.listed(Mark("now", DateTimeField())).filter(page_id__in=page_ids)
    return Prepared(rows.values_list("page_id", "version", "locale", "title", "source_id"))


def identity(hit: dict) -> tuple[int, int]:
    """The page and the version of a hit."""
    return hit["fields"]["page_id"][0], hit["fields"]["version"][0]

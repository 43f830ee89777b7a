"""Rule 2 around the query: what to hide while the index lags, and every hit checked against the table."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.db.models import Case, When
from django.utils import timezone

from search.engines.asked_once import asked_once
from search.engines.base import EngineUnavailable
from search.models import SearchEntry

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


@dataclass(frozen=True)
class Behind:
    """Pages whose document may not say what the row says: they are neither shown nor counted."""

    page_ids: list[int]
    is_public: bool  # some of them are: the table shows them already
    is_late: bool  # something public has been missing for so long that readers are told


@asked_once
def behind() -> Behind:
    rows = list(
        SearchEntry.objects.behind().values_list("page_id", "visible", "changed_at")[: MOST_HIDDEN + 1]
    )
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


def identity(hit: dict) -> tuple[int, int]:
    """The page and the version of a hit."""
    return hit["fields"]["page_id"][0], hit["fields"]["version"][0]

"""Rule 2 around the query: what to hide while the index lags, and every hit checked against the table."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

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


def shown(found: Iterable[tuple[int, int]], locale: str) -> dict[int, dict]:
    """The rows of the hits that are public at this instant in exactly the version found, by page id.

    The language is compared here: as a condition it leads SQLite to read all rows of the language.
    """
    versions = dict(found)
    rows = SearchEntry.objects.listed().filter(page_id__in=versions).values(*FIELDS)
    return {
        row["page_id"]: row
        for row in rows
        if row["version"] == versions[row["page_id"]] and row["locale"] == locale
    }


def identity(hit: dict) -> tuple[int, int]:
    """The page and the version of a hit."""
    return hit["fields"]["page_id"][0], hit["fields"]["version"][0]

"""Rule 2 around the query: what to hide while the index lags, and every hit checked against the table."""

import datetime as dt
from collections.abc import Iterable

from django.utils import timezone

from search.engines.base import EngineUnavailable
from search.models import SearchEntry

MOST_HIDDEN = 5_000  # rows behind; with more than that the table answers itself
LATE = dt.timedelta(seconds=60)
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


def hidden_page_ids() -> list[int]:
    """Pages whose document may not say what the row says: they are neither shown nor counted."""
    behind = SearchEntry.objects.behind()
    page_ids = list(behind.values_list("page_id", flat=True)[: MOST_HIDDEN + 1])
    if len(page_ids) > MOST_HIDDEN:
        raise EngineUnavailable("the index is too far behind the table")
    return page_ids


def shown(found: Iterable[tuple[int, int]], locale: str) -> dict[int, dict]:
    """The rows of the hits that are public at this instant in exactly the version found, by page id."""
    versions = dict(found)
    rows = SearchEntry.objects.listed().filter(page_id__in=versions, locale=locale).values(*FIELDS)
    return {row["page_id"]: row for row in rows if row["version"] == versions[row["page_id"]]}


def identity(hit: dict) -> tuple[int, int]:
    """The page and the version of a hit."""
    return hit["fields"]["page_id"][0], hit["fields"]["version"][0]


def is_late() -> bool:
    """Whether some change has waited longer than a worker ever lets it wait."""
    return SearchEntry.objects.behind().filter(changed_at__lt=timezone.now() - LATE).exists()

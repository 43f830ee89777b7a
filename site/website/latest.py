"""What the front page shows of the rooms, read from the table of public entries: it knows no page type."""

from collections.abc import Sequence

from search.models import SearchEntry

LATEST = 7
DIRECTORY_LIMIT = 60


def latest_bulletins(language: str) -> Sequence[SearchEntry]:
    entries = SearchEntry.objects.listed().filter(type="bulletin", locale=language)
    return entries.defer("body", "attachments").order_by("-date", "-page_id")[:LATEST]


def directory(language: str) -> Sequence[SearchEntry]:
    """The institutions by name."""
    entries = SearchEntry.objects.listed().filter(type="institution", locale=language)
    return entries.defer("body", "attachments").order_by("title")[:DIRECTORY_LIMIT]

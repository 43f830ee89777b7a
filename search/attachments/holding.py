"""Which document of a page holds what was found."""

from collections.abc import Iterable, Mapping

from ..engines.base import HeldBy
from ..models import SearchEntry


def of_pages(page_ids: Iterable[int]) -> dict[int, list[dict]]:
    """The documents of the pages; asked only for hits that were found by a document."""
    wanted = set(page_ids)
    rows = SearchEntry.objects.filter(page_id__in=wanted) if wanted else SearchEntry.objects.none()
    return dict(rows.values_list("page_id", "attachments"))


def named(document: Mapping) -> HeldBy | None:
    """The document as a hit tells of it; one without a title is called by the end of its address."""
    url = str(document.get("url", ""))
    title = str(document.get("title", "")) or url.rstrip("/").rsplit("/", 1)[-1]
    return HeldBy(title, url) if title else None

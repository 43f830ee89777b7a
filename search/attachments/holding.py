"""Which document of a page holds what was found."""

from collections.abc import Mapping

from ..engines.base import HeldBy


def words_of(document: Mapping) -> str:
    """What a document is found by. Its title stands on the page, but in no text that the page tells of."""
    return f"{document.get('title', '')}\n{document.get('text', '')}".strip()


def named(document: Mapping) -> HeldBy | None:
    """The document as a hit tells of it; one without a title is called by the end of its address."""
    url = str(document.get("url", ""))
    title = str(document.get("title", "")) or url.rstrip("/").rsplit("/", 1)[-1]
    return HeldBy(title, url) if title else None

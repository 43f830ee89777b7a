"""Rows of the public table written straight, for tests of engines that need no page."""

import itertools

from search import entries
from search.documents import SearchDocument
from search.models import SearchEntry

_numbers = itertools.count(5_000_000)


def entry(title: str, **values: object) -> SearchEntry:
    """A public row, as a live page would have written it; `page_id` again to change one."""
    page_id = values.pop("page_id", None) or next(_numbers)
    defaults = {"locale": "es", "type": "bulletin", "url": f"/es/{page_id}/", "source_id": f"s{page_id}"}
    entries.write(SearchDocument(page_id=page_id, title=title, **(defaults | values)))
    return SearchEntry.objects.get(page_id=page_id)

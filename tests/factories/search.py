"""Entries of the search without pages: what a test of the search needs and nothing more."""

import itertools
from datetime import date

from search import entries
from search.analysis import analyser_for
from search.database import terms, vocabulary
from search.documents import SearchDocument
from search.models import SearchEntry

_ids = itertools.count(1_000_000)


def entry(title: str, **fields: object) -> SearchEntry:
    """A listed entry, as if a page of that title had been published and the change committed."""
    number = next(_ids)
    defaults = {
        "page_id": number,
        "locale": "es",
        "type": "bulletin",
        "url": f"/es/{number}/",
        "source_id": f"s{number}",
        "date": date(2024, 5, 3),
    }
    document = SearchDocument(title=title, **(defaults | fields))
    entries.write(document)
    written = SearchEntry.objects.get(page_id=document.page_id)
    words = analyser_for(written.locale).words(" ".join(terms.texts_of(written).values()))
    vocabulary.learn(written.locale, words)
    return written

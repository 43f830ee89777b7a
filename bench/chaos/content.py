"""Rows by the thousand for the search to answer from, and some true pages to publish. Seeded."""

import datetime as dt
import random
from collections.abc import Iterator

from wagtail.models import Locale, Page, Site

from bulletins.models import BulletinPage
from search.analysis import analyser_for
from search.database import terms, vocabulary
from search.database.tables import FoldedText, Posting
from search.models import SearchEntry
from tests import factories
from tests.search import relevance

_BATCH = 500
_FIRST_PAGE_ID = 10_000_000
FOUND = ["agua", "programa municipal", "obras", "vacunación", "cultura"]  # never an empty answer


def build(rows: int, pages: int) -> list[BulletinPage]:
    """The table, and the bulletins that are published again and again."""
    index = _list_of_bulletins()
    _fill(rows)
    return [factories.bulletin(index, f"Aviso de agua {number}") for number in range(pages)]


def queries() -> list[str]:
    return [row["query"] for row in relevance.lines("queries.jsonl") if row["mode"] == "search"]


def _list_of_bulletins() -> Page:
    spanish = Locale.objects.get_or_create(language_code="es")[0]
    Page.objects.filter(depth=2).delete()
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=spanish)
    home = factories.home_page(root, locale=spanish)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home, "site_name": "Vocería"}
    )
    office = factories.institution(home, "Ayuntamiento", publishes_directly=True, slug="ayuntamiento")
    return factories.bulletin_index(office, slug="boletines")


def _fill(rows: int) -> None:
    batch: list[SearchEntry] = []
    for entry in _entries(rows):
        batch.append(entry)
        if len(batch) == _BATCH:
            _write(batch)
            batch = []
    _write(batch)


def _entries(rows: int) -> Iterator[SearchEntry]:
    judged, chance = relevance.lines("documents.jsonl"), random.Random(5)
    sentences = [sentence for one in judged for sentence in one["body"].split(". ")]
    for number in range(rows):
        model = chance.choice(judged)
        day = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(2200))
        yield SearchEntry(
            page_id=_FIRST_PAGE_ID + number,
            locale="es",
            type=model["type"],
            title=f"{model['title']} {number}",
            summary=model["summary"],
            body=". ".join(chance.choices(sentences, k=10)),
            url=f"/es/{number}/",
            date=day,
            institution=model["institution"],
            institution_key=model["institution"][:36],
            source_id=f"x{number}",
        )


def _write(batch: list[SearchEntry]) -> None:
    """What `database.writing` does for one entry, for many at once."""
    analyser = analyser_for("es")
    SearchEntry.objects.bulk_create(batch)
    postings, folded, known = [], [], {}
    for entry in batch:
        words = analyser.words("\n".join(terms.texts_of(entry).values()))
        weights = terms.weights_of(entry).items()
        postings += [Posting(entry=entry, term=term, weight=round(weight, 4)) for term, weight in weights]
        folded.append(FoldedText(entry=entry, text=f" {' '.join(word.folded for word in words)} "))
        known |= {word.folded: word for word in words}
    Posting.objects.bulk_create(postings, batch_size=5_000)
    FoldedText.objects.bulk_create(folded)
    vocabulary.learn("es", known.values())

"""Rows for the search by the thousand: the judged documents and recombinations of their sentences. Seeded."""

import datetime as dt
import random
import uuid
from collections.abc import Iterator, Sequence
from itertools import islice

from search.analysis import analyser_for
from search.database import terms, vocabulary
from search.database.fingerprint import fingerprint
from search.database.tables import FoldedText, Posting
from search.models import SearchEntry
from tests.search import relevance

_BATCH = 1_000
_TOPICS = (
    "Agua",
    "Cultura",
    "Deporte",
    "Educación",
    "Obras",
    "Salud",
    "Seguridad",
    "Transparencia",
    "Turismo",
)


def entries(first_page_id: int = 1) -> Iterator[SearchEntry]:
    """Without end: the judged documents first."""
    for number, text in enumerate(_texts()):
        yield SearchEntry(
            page_id=first_page_id + number,
            locale="es",
            type=text["type"],
            title=text["title"],
            summary=text["summary"],
            body=text["body"],
            url=f"/es/{number}/",
            date=dt.date.fromisoformat(text["date"]),
            institution=text["institution"],
            institution_key=str(uuid.uuid5(uuid.NAMESPACE_URL, text["institution"])),
            topics=text.get("topics", []),
            source_id=text["id"],
        )


def _texts() -> Iterator[dict]:
    """Documents grow by the thousand, the offices that issue them do not."""
    judged, chance = relevance.lines("documents.jsonl"), random.Random(5)
    yield from judged
    sentences = [sentence for one in judged for sentence in one["body"].split(". ")]
    issued = [one for one in judged if one["type"] != "institution"]
    number = len(judged)
    while True:
        day = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(2200))
        yield chance.choice(issued) | {
            "id": f"x{number}",
            "title": f"{chance.choice(judged)['title']} {number}",
            "body": ". ".join(chance.choices(sentences, k=10)),
            "date": day.isoformat(),
            "topics": chance.sample(_TOPICS, chance.randrange(3)),
        }
        number += 1


def batches(some: Iterator[SearchEntry], count: int) -> Iterator[list[SearchEntry]]:
    """The next so many of them, some at a time."""
    while batch := list(islice(some, min(count, _BATCH))):
        yield batch
        count -= len(batch)


def write(batch: Sequence[SearchEntry]) -> None:
    """What `database.writing` does for one entry, for many at once."""
    analyser = analyser_for("es")
    SearchEntry.objects.bulk_create(batch)
    postings, folded, known = [], [], {}
    for entry in batch:
        words = analyser.words("\n".join(terms.texts_of(entry).values()))
        weights = terms.weights_of(entry).items()
        postings += [Posting(entry=entry, term=term, weight=round(weight, 4)) for term, weight in weights]
        folded.append(
            FoldedText(
                entry=entry, written_by=fingerprint(), text=f" {' '.join(word.folded for word in words)} "
            )
        )
        known |= {word.folded: word for word in words}
    Posting.objects.bulk_create(postings, batch_size=5_000)
    FoldedText.objects.bulk_create(folded)
    vocabulary.learn("es", known.values())

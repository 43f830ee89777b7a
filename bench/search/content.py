"""As many documents as asked for: the judged ones, and recombinations of their sentences. Seeded."""

import datetime as dt
import random
from collections.abc import Iterator

from search.analysis import analyser_for
from search.database import vocabulary
from search.models import SearchEntry
from tests.search import relevance

from .plain.models import PlainDocument

BATCH = 1000


def texts(count: int) -> Iterator[dict]:
    judged = relevance.lines("documents.jsonl")
    chance = random.Random(5)
    sentences = [sentence for one in judged for sentence in one["body"].split(". ")]
    for number in range(count):
        if number < len(judged):
            yield judged[number]
            continue
        model = chance.choice(judged)
        day = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(2200))
        title = f"{chance.choice(judged)['title']} {number}"
        body = ". ".join(chance.choices(sentences, k=10))
        yield model | {"id": f"x{number}", "title": title, "body": body, "date": day.isoformat()}


def fill(count: int) -> None:
    """The same texts into both tables."""
    entries, plain = [], []
    for number, text in enumerate(texts(count)):
        entries.append(_entry(number, text))
        plain.append(
            PlainDocument(**{name: text[name] for name in ("title", "summary", "body", "institution")})
        )
        if len(entries) == BATCH or number == count - 1:
            SearchEntry.objects.bulk_create(entries)
            _learn(entries)
            PlainDocument.objects.bulk_create(plain)
            entries, plain = [], []


def _learn(entries: list[SearchEntry]) -> None:
    """The vocabulary, which publishing would have kept."""
    texts = " ".join(f"{entry.title} {entry.summary} {entry.body}" for entry in entries)
    vocabulary.learn("es", analyser_for("es").words(texts))


def _entry(number: int, text: dict) -> SearchEntry:
    return SearchEntry(
        page_id=number + 1,
        locale="es",
        type=text["type"],
        title=text["title"],
        summary=text["summary"],
        body=text["body"],
        url=f"/es/{number}/",
        date=dt.date.fromisoformat(text["date"]),
        institution=text["institution"],
        institution_key=text["institution"][:36],
        source_id=text["id"],
    )

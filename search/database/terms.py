"""The terms of an entry and their weights, and the prefixes that keep kinds of term apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from ..analysis import Analyser, analyser_for
from ..attachments.holding import words_of
from ..folios import folio_forms
from ..models import SearchEntry

LONGEST_TERM = 60
MOST_TERMS = 5_000  # of one entry; a book-long plan still writes in a moment

# Field: (boost, usual length in words, how much a longer text weakens a word in it).
_FIELDS = {
    "title": (4.0, 9, 0.4),
    "summary": (2.2, 12, 0.4),
    "institution": (1.4, 6, 0.2),
    "acronym": (4.0, 1, 0.0),
    "topics": (2.0, 3, 0.2),
    "body": (1.0, 90, 0.5),
    "attachments": (0.5, 600, 0.7),
}

READ_FROM = frozenset({*_FIELDS, "locale", "date", "folio"})

_SHOWN = ("title", "summary", "body")  # where a reader of the page sees the words


def stem_term(language: str, stem: str) -> str:
    return f"{language}:{stem[:LONGEST_TERM]}"


def word_term(analyser: Analyser, folded: str) -> str:
    """The term that a folded word is found by."""
    return stem_term(analyser.language, analyser.stem(folded))


def start_term(language: str, folded: str) -> str:
    """A word of a title or a name as it begins, for completion."""
    return f"{language}>{folded[:LONGEST_TERM]}"


def folio_term(form: str) -> str:
    return f"#{form[:LONGEST_TERM]}"


def year_term(language: str, year: int) -> str:
    """What is dated in a year, for whoever asks for the year alone."""
    return stem_term(language, f"@{year}")


def texts_of(entry: SearchEntry) -> dict[str, str]:
    return {
        "title": entry.title,
        "summary": entry.summary,
        "institution": entry.institution,
        "acronym": entry.acronym,
        "topics": " ".join(str(topic) for topic in entry.topics),
        "body": entry.body,
        "attachments": " ".join(map(words_of, entry.attachments)),
    }


def weights_of(entry: SearchEntry) -> dict[str, float]:
    """Every term of the entry with its weight, which is below zero where only a document shows the term."""
    analyser = analyser_for(entry.locale)
    weights: dict[str, float] = defaultdict(float)
    shown: set[str] = set()
    for name, text in texts_of(entry).items():
        for stem, weight in _field_weights(analyser, text, *_FIELDS[name]):
            term = stem_term(analyser.language, stem)
            in_document = name == "attachments" and term not in shown
            weights[term] = -(weights[term] + weight) if in_document else weights[term] + weight
            if name in _SHOWN:
                shown.add(term)
    for word in _starts(analyser, entry):
        weights[start_term(analyser.language, word)] = 1.0
    if entry.date:
        weights[year_term(analyser.language, entry.date.year)] = 1.0
    for form in folio_forms(entry.folio):
        weights[folio_term(form)] = 1.0
    return dict(list(weights.items())[:MOST_TERMS])


def _field_weights(
    analyser: Analyser, text: str, boost: float, usual: int, weakening: float
) -> Iterable[tuple[str, float]]:
    words = [word for word in analyser.words(text) if not word.stop]
    counts = Counter(term for word in words for term in {word.term, word.enye} if term)
    length = 1 - weakening + weakening * len(words) / usual
    return ((term, boost * count / max(length, 0.3)) for term, count in counts.items())


def _starts(analyser: Analyser, entry: SearchEntry) -> set[str]:
    text = " ".join([entry.title, entry.acronym, *map(str, entry.topics)])
    return {word.folded for word in analyser.words(text)}

"""Suggestions while somebody types: titles and topics that hold all the words, the last one begun."""

from collections.abc import Sequence
from functools import reduce

from django.db import connection
from django.db.models import Case, F, Q, QuerySet, When

from ..analysis import Analyser, analyser_for
from ..models import SearchEntry
from ..understanding import clean
from .terms import start_term

_MOST_ROWS = 300
_SHORTEST = 2  # letters of a single word
_AFTER_ALL = "\U0010ffff"


def suggestions(text: str, locale: str, limit: int) -> list[str]:
    """Different texts, each of which holds what was typed; first those that begin with it."""
    analyser = analyser_for(locale)
    words = _typed(text, analyser)
    rows = _rows(words, analyser, locale).values_list("title", "topics")
    texts = [held for title, topics in rows for held in _holding_texts([title, *topics], words, analyser)]
    start = " ".join(words)
    ordered = sorted(dict.fromkeys(texts), key=lambda text: not _plain(text, analyser).startswith(start))
    return ordered[:limit]


def _plain(text: str, analyser: Analyser) -> str:
    return " ".join(word.folded for word in analyser.words(text))


def completions(text: str, locale: str, limit: int) -> list[tuple[str, str]]:
    """(title, source id) of the entries whose titles hold what was typed: what `search_evaluate` judges."""
    analyser = analyser_for(locale)
    words = _typed(text, analyser)
    rows = _rows(words, analyser, locale).values_list("title", "source_id")
    return [(title, source) for title, source in rows if _holding_texts([title], words, analyser)][:limit]


def _typed(text: str, analyser: Analyser) -> list[str]:
    words = [word.folded for word in analyser.words(clean(text))]
    return words if len(words) > 1 or (words and len(words[0]) >= _SHORTEST) else []


def _rows(words: Sequence[str], analyser: Analyser, locale: str) -> QuerySet:
    """Institutions first, then the most recent."""
    if not words:
        return SearchEntry.objects.none()
    *whole, begun = words
    telling = [word for word in whole if word not in analyser.function_words]
    terms = [Q(postings__term=start_term(analyser.language, word)) for word in telling]
    entries = SearchEntry.objects.listed().filter(locale=locale)
    found = reduce(_holding, [*terms, _begins(start_term(analyser.language, begun))], entries)
    institution_first = Case(When(type="institution", then=0), default=1)
    return found.order_by(institution_first, F("date").desc(nulls_last=True), "pk")[:_MOST_ROWS]


def _holding(entries: QuerySet, term: Q) -> QuerySet:
    return entries.filter(pk__in=SearchEntry.objects.filter(term).values("pk"))


def _begins(prefix: str) -> Q:
    """A prefix by the index: a range on SQLite, whose LIKE would read all; LIKE's own index on PostgreSQL."""
    if connection.vendor == "sqlite":
        return Q(postings__term__gte=prefix, postings__term__lt=prefix + _AFTER_ALL)
    return Q(postings__term__startswith=prefix)


def _holding_texts(texts: Sequence[str], words: Sequence[str], analyser: Analyser) -> list[str]:
    """Those texts that hold all the words themselves, the last one begun."""
    *whole, begun = words
    held = []
    for text in texts:
        own = {word.folded for word in analyser.words(text)}
        if own.issuperset(whole) and any(word.startswith(begun) for word in own):
            held.append(text)
    return held

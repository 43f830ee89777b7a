"""The two queries of a search: what the postings say of terms, and what is listed of the entries found."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from django.db.models import BooleanField, Case, Count, FloatField, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from ..engines.asked_once import asked_once
from ..models import SearchEntry
from .tables import Posting

Weights = dict[int, float]  # of one term, by entry

MOST_PARAMETERS = 2_000  # of one query; for more entries all that are listed are read
_FIELDS = ("pk", "locale", "type", "institution_key", "institution", "date_text", "topics_text", "cites")


class Row(NamedTuple):
    """What ranking, filters and facets need of a listed entry."""

    pk: int
    locale: str
    type: str
    institution_key: str
    institution: str
    date_text: str | None
    topics_text: str
    cites: bool = False  # whether its text holds the day that was asked for

    @property
    def date(self) -> dt.date | None:
        return _date(self.date_text) if self.date_text else None

    @property
    def year(self) -> int | None:
        return int(self.date_text[:4]) if self.date_text else None


@lru_cache(maxsize=20_000)
def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


class Dates(NamedTuple):
    """A period, and how texts write its day where it is one that was named."""

    since: dt.date | None = None
    until: dt.date | None = None
    cited: tuple[str, ...] = ()

    def holds(self, row: Row) -> bool:
        first, last = (self.since or dt.date.min).isoformat(), (self.until or dt.date.max).isoformat()
        return row.cites or bool(row.date_text and first <= row.date_text <= last)


class Postings(NamedTuple):
    """What the postings say: weights by term, and the entries that hold a term in a document only."""

    weights: dict[str, Weights]
    in_documents: set[int]


def postings_of(terms: frozenset[str], counting: str = "") -> Postings:
    """The weights of each term in the entries that hold it, listed or not: nothing of it is ever shown.

    How many entries the language `counting` has is the weight of no term in no entry.
    """
    rows = Posting.objects.filter(term__in=terms).values_list("term", "entry_id", "weight")
    return gathered(rows.union(_counted(counting), all=True) if counting else rows)


def _counted(locale: str) -> QuerySet:
    of_language = SearchEntry.objects.listed().filter(locale=locale).order_by().values("locale")
    count = Cast(Count("pk"), FloatField())
    columns = {"term_": Value("", TextField()), "entry_": Value(0), "weight_": count}
    return of_language.annotate(**columns).values_list(*columns)


def gathered(rows: QuerySet) -> Postings:
    weights: dict[str, Weights] = defaultdict(dict)
    in_documents: set[int] = set()
    for term, entry, weight in rows.iterator(chunk_size=5_000):
        if weight < 0:
            in_documents.add(entry)
            weight = -weight
        weights[term][entry] = weight
    return Postings(weights, in_documents)


def listed_rows(
    locales: Iterable[str],
    entries: Collection[int] | None,
    phrases: Sequence[str],
    dates: Dates,
) -> list[Row]:
    """Those of the entries (all without any) that are listed now, in the period, with the phrases."""
    locales, phrases = tuple(locales), tuple(phrases)
    if entries is None or len(entries) > MOST_PARAMETERS:
        return _rows(locales, None if entries is None else frozenset(entries), phrases, dates)
    of_any_time = Dates(cited=dates.cited)  # asked once for two periods
    found = _rows(locales, frozenset(entries), phrases, of_any_time)
    return [row for row in found if dates.holds(row)] if dates.since or dates.until else found


@asked_once
def _rows(
    locales: tuple[str, ...],
    entries: frozenset[int] | None,
    phrases: tuple[str, ...],
    dates: Dates,
) -> list[Row]:
    cites = _holding(dates.cited)
    rows = SearchEntry.objects.listed().filter(locale__in=locales)
    if dates.since:
        rows = rows.filter(Q(date__gte=dates.since) | cites)
    if dates.until:
        rows = rows.filter(Q(date__lte=dates.until) | cites)
    if entries is not None and len(entries) <= MOST_PARAMETERS:
        rows = rows.filter(pk__in=entries)
    for phrase in phrases:
        rows = rows.filter(folded_text__text__contains=f" {phrase} ")
    cited = Case(When(cites, then=True), default=False) if dates.cited else Value(False, BooleanField())
    found = _plain(rows.annotate(cites=cited))
    return [Row(*values) for values in found if entries is None or values[0] in entries]


def _holding(texts: Iterable[str]) -> Q:
    """Whether an entry holds one of the texts word for word; none does where there is none."""
    held = (Q(folded_text__text__contains=f" {text} ") for text in texts)
    return reduce(or_, held, Q(pk__in=()))


def _plain(rows: QuerySet) -> QuerySet:
    """Dates and topics as text: a value is parsed when it is used, and most are not."""
    texts = {"date_text": Cast("date", TextField()), "topics_text": Cast("topics", TextField())}
    return rows.annotate(**texts).order_by().values_list(*_FIELDS)

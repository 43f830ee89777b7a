"""The two queries of a search: what the postings say of terms, and what is listed of the entries found."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from ..models import SearchEntry
from .tables import Posting

Weights = dict[int, float]  # of one term, by entry

_MOST_PARAMETERS = 2_000  # of one query; for more entries all that are listed are read
_FIELDS = ("pk", "locale", "type", "institution_key", "institution", "date_text", "topics_text")


class Row(NamedTuple):
    """What ranking, filters and facets need of a listed entry."""

    pk: int
    locale: str
    type: str
    institution_key: str
    institution: str
    date_text: str | None
    topics_text: str

    @property
    def date(self) -> dt.date | None:
        return _date(self.date_text) if self.date_text else None

    @property
    def year(self) -> int | None:
        return int(self.date_text[:4]) if self.date_text else None


@lru_cache(maxsize=20_000)
def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def postings_of(terms: Collection[str]) -> dict[str, Weights]:
    """The weights of each term in the entries that hold it, listed or not: nothing of it is ever shown."""
    found: dict[str, Weights] = defaultdict(dict)
    rows = Posting.objects.filter(term__in=terms).values_list("term", "entry_id", "weight")
    for term, entry, weight in rows.iterator(chunk_size=5_000):
        found[term][entry] = weight
    return found


def listed_rows(
    locales: Iterable[str],
    entries: Collection[int] | None,
    phrases: Sequence[str] = (),
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> list[Row]:
    """Those of the entries (all without any) that are listed now, in the period, with the phrases."""
    rows = SearchEntry.objects.listed().filter(locale__in=list(locales))
    if since:
        rows = rows.filter(date__gte=since)
    if until:
        rows = rows.filter(date__lte=until)
    if entries is not None and len(entries) <= _MOST_PARAMETERS:
        rows = rows.filter(pk__in=entries)
    for phrase in phrases:
        rows = rows.filter(folded_text__text__contains=f" {phrase} ")
    found = _plain(rows)
    if entries is None or len(entries) <= _MOST_PARAMETERS:
        return [Row(*values) for values in found]
    wanted = set(entries)
    return [Row(*values) for values in found if values[0] in wanted]


def _plain(rows: QuerySet) -> QuerySet:
    """Dates and topics as text: a value is parsed when it is used, and most are not."""
    texts = {"date_text": Cast("date", TextField()), "topics_text": Cast("topics", TextField())}
    return rows.annotate(**texts).order_by().values_list(*_FIELDS)

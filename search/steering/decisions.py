"""The office's decisions and the institutions that the public can find, in one query.

They are remembered for a moment (`freshness.py`) and serve names, acronyms and filters. Nothing that is shown
comes from here.
"""

from typing import NamedTuple

from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Substr

from ..models import SearchEntry
from .freshness import remembered
from .models import BlockedSuggestion, Pin, StopWord, SynonymLine

_LOOKED_THROUGH = 5_000  # characters of an institution's own page
_INSTITUTION = "institution"
_COLUMNS = {
    "Pin": {"text": "words", "page": "page_id", "order": "order"},
    "SynonymLine": {"text": "expressions"},
    "StopWord": {"text": "word"},
    "BlockedSuggestion": {"text": "words"},
}


class Known(NamedTuple):
    """A decision, or an institution with a page of its own; what its kind does not have is empty or 0."""

    kind: str
    locale: str
    text: str  # the words; an institution's name
    key: str
    acronym: str
    url: str
    summary: str
    body: str  # its beginning
    page_id: int
    order: int
    pk: int


def decided(model: type, locale: str) -> list[Known]:
    """The decisions of one kind for the language, in their order."""
    return [one for one in _all() if one.kind == model.__name__ and one.locale == locale]


def listed_institutions() -> list[Known]:
    return [one for one in _all() if one.kind == _INSTITUTION]


@remembered
def named_on_pages() -> tuple[tuple[str, str], ...]:
    """(key, name) as all pages tell them: asked only for an institution without a page of its own."""
    rows = SearchEntry.objects.listed().exclude(institution_key="").exclude(type=_INSTITUTION)
    return tuple(rows.order_by().values_list("institution_key", "institution").distinct())


@remembered
def _all() -> list[Known]:
    decisions = [
        _rows(model.objects.all(), model.__name__, **_COLUMNS[model.__name__])
        for model in (Pin, SynonymLine, StopWord, BlockedSuggestion)
    ]
    rows = SearchEntry.objects.listed().filter(type=_INSTITUTION)
    begun = Substr("body", 1, _LOOKED_THROUGH)
    texts = {
        "text": "title",
        "key": "institution_key",
        "acronym": "acronym",
        "url": "url",
        "summary": "summary",
    }
    institutions = _rows(rows, _INSTITUTION, **texts, body=begun)
    return sorted(map(Known._make, institutions.union(*decisions, all=True)), key=_in_order)


def _rows(rows: QuerySet, kind: str, **columns: object) -> QuerySet:
    """The rows with the columns of `Known`, all of one type in every kind."""
    texts = {name: Cast(columns.get(name, Value("")), TextField()) for name in Known._fields[2:8]}
    numbers = {"page_": F(columns["page"]) if "page" in columns else Value(0)}
    numbers["order_"] = F(columns["order"]) if "order" in columns else Value(0)
    named = {f"{name}_": value for name, value in texts.items()}
    rows = rows.order_by().annotate(
        kind_=Value(kind, TextField()), locale_=Cast("locale", TextField()), **named, **numbers
    )
    return rows.values_list("kind_", "locale_", *named, *numbers, "pk")


def _in_order(one: Known) -> tuple:
    return one.order, one.text if one.kind == SynonymLine.__name__ else "", one.pk

"""The office's decisions and the institutions that the public can find, in one query.

They are remembered for a moment (`freshness.py`) and serve names, acronyms and filters. Nothing that is shown
comes from here.
"""

from collections import defaultdict
from typing import NamedTuple

from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Substr

from ..models import SearchEntry
from .freshness import remembered
from .models import BlockedSuggestion, Pin, StopWord, SynonymLine

_LOOKED_THROUGH = 5_000  # characters of an institution's own page
_INSTITUTION, _NAME, _WORD = "institution", "name", "word"
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
    return tuple(_named_on_pages().values_list("institution_key", "institution").distinct())


@remembered
def _all() -> list[Known]:
    return read().known


memory = _all.memory


class Read(NamedTuple):
    """What one query brought: decisions and institutions, and what travelled with them."""

    known: list[Known]
    names: tuple[tuple[str, str], ...]  # (key, name)
    words: list[tuple[int, str, str, str, str]]  # as `Lexicon.add` takes them


def read(*more: QuerySet) -> Read:
    """All decisions and institutions, and more rows of their form, in one query."""
    decisions = [
        _rows(model.objects.all(), model.__name__, **_COLUMNS[model.__name__])
        for model in (Pin, SynonymLine, StopWord, BlockedSuggestion)
    ]
    found: dict[str, list[Known]] = defaultdict(list)
    rows = _institutions().union(*decisions, *more, all=True)
    for row in map(Known._make, rows.iterator(chunk_size=5_000)):
        found[row.kind].append(row)
    names = tuple((one.key, one.text) for one in found.pop(_NAME, ()))
    words = [(one.pk, one.text, one.key, one.acronym, one.url) for one in found.pop(_WORD, ())]
    known = sorted((one for rows in found.values() for one in rows), key=_in_order)
    return Read(known, names, sorted(words))


def words_as_rows(words: QuerySet) -> QuerySet:
    columns = {"text": "word", "key": "written", "acronym": "sound", "url": "stem"}
    return _rows(words, _WORD, locale="language", **columns)


def names_as_rows() -> QuerySet:
    columns = {"text": "institution", "key": "institution_key"}
    return _rows(_named_on_pages(), _NAME, locale=Value(""), pk=Value(0), **columns).distinct()


def _named_on_pages() -> QuerySet:
    return SearchEntry.objects.listed().exclude(institution_key="").exclude(type=_INSTITUTION).order_by()


def _institutions() -> QuerySet:
    begun = Substr("body", 1, _LOOKED_THROUGH)
    same = {name: name for name in ("acronym", "url", "summary")}
    rows = SearchEntry.objects.listed().filter(type=_INSTITUTION)
    return _rows(rows, _INSTITUTION, text="title", key="institution_key", body=begun, **same)


def _rows(
    rows: QuerySet, kind: str, locale: object = "locale", pk: object = "pk", **columns: object
) -> QuerySet:
    """The rows with the columns of `Known`, all of one type in every kind."""
    texts = {name: Cast(columns.get(name, Value("")), TextField()) for name in Known._fields[2:8]}
    numbers = {"page_": F(columns["page"]) if "page" in columns else Value(0)}
    numbers["order_"] = F(columns["order"]) if "order" in columns else Value(0)
    numbers["pk_"] = F(pk) if isinstance(pk, str) else pk
    named = {"kind_": Value(kind, TextField()), "locale_": Cast(locale, TextField())}
    named |= {f"{name}_": value for name, value in texts.items()} | numbers
    return rows.order_by().annotate(**named).values_list(*named)


def _in_order(one: Known) -> tuple:
    return one.order, one.text if one.kind == SynonymLine.__name__ else "", one.pk

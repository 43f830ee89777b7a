"""Wagtail's database search for the admin, reading words as the public search does.

Texts and questions pass the same analyser before Wagtail's backend sees them: accents and case do not
matter, and a plural finds its singular. `WAGTAILSEARCH_BACKENDS` names this module. After an upgrade to it
`manage.py update_index` writes what was indexed before.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from wagtail.search.backends.database import SearchBackend as database_backend
from wagtail.search.index import AutocompleteField, RelatedFields, SearchField
from wagtail.search.query import And, Or, Phrase, PlainText, SearchQuery

from . import waiting
from .analysis import SALTILLO, Word, analyser_for, fold_keeping_enye
from .folios import folio_told_in, folio_word, folio_written_in

_ANALYSER = analyser_for("es")  # one for all languages: a question does not say which it is in


def SearchBackend(params: dict[str, Any]) -> Any:
    """Wagtail's backend of the database in use, with our words in and out of it."""
    base = database_backend({"SEARCH_CONFIG": "simple"} | params)
    return _with_our_words(type(base))({"SEARCH_CONFIG": "simple"} | params)


@cache
def _with_our_words(base: type) -> type:
    class Index(base.index_class):
        def add_items(self, model: type, objects: Iterable[Any]) -> None:
            super().add_items(model, [_Analysed(one) for one in objects])

    class Backend(base):
        index_class = Index

        def add(self, indexed: Any) -> None:
            if not waiting.takes_for_the_admin(indexed, self):
                super().add(indexed)

        def search(self, query: Any, model_or_queryset: Any, **options: Any) -> Any:
            return super().search(_understood(query), model_or_queryset, **options)

        def autocomplete(self, query: Any, model_or_queryset: Any, **options: Any) -> Any:
            return super().autocomplete(_understood(query), model_or_queryset, **options)

    return Backend


class _Analysed:
    """An object whose fields give the indexer analysed words instead of texts.

    The indexer asks for each field several times, and as search field and autocompletion: it is read once.
    """

    def __init__(self, indexed: Any) -> None:
        self.indexed, self.pk = indexed, indexed.pk
        self._words: dict[str, str] = {}

    def get_search_fields(self) -> list[Any]:
        return [_analysing(field) for field in self.indexed.get_search_fields()]

    def words_of(self, field: Any) -> str:
        if field.field_name not in self._words:
            self._words[field.field_name] = " ".join(_words_of(field.get_value(self.indexed)))
        return self._words[field.field_name]


class _AnalysingField:
    """Mixed into Wagtail's kinds of field: the value is that of the field given, word by word."""

    field: Any

    def get_value(self, owner: Any) -> str:
        if isinstance(owner, _Analysed):
            return owner.words_of(self.field)
        return " ".join(_words_of(self.field.get_value(owner)))


class _AnalysingSearchField(_AnalysingField, SearchField):
    pass


class _AnalysingAutocompleteField(_AnalysingField, AutocompleteField):
    pass


class _AnalysingRelatedFields(RelatedFields):
    def get_value(self, owner: Any) -> Any:
        return super().get_value(getattr(owner, "indexed", owner))


def _analysing(field: Any) -> Any:
    if isinstance(field, RelatedFields):
        return _AnalysingRelatedFields(field.field_name, [_analysing(inner) for inner in field.fields])
    if isinstance(field, SearchField):
        analysing = _AnalysingSearchField(field.field_name, boost=field.boost, **field.kwargs)
    elif isinstance(field, AutocompleteField):
        analysing = _AnalysingAutocompleteField(field.field_name, **field.kwargs)
    else:
        return field
    analysing.field = field
    return analysing


def _words_of(value: Any) -> list[str]:
    """Each word and its stem; `value` is what a search field gives: text, or texts in lists and dicts."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return [word for inner in value for word in _words_of(inner)]
    text = "" if value is None else str(value)
    return [spelt for word in _ANALYSER.words(text) for spelt in _spellings(word)]


def _spellings(word: Word) -> list[str]:
    """A saltillo parts words for the databases, so it is left out on both sides."""
    return list(dict.fromkeys((word.folded.replace(SALTILLO, ""), word.term.replace(SALTILLO, ""))))


def _understood(query: Any) -> SearchQuery | str:
    """The same question with analysed words, empty without any. Wagtail's views ask with texts or trees."""
    match query:
        case str():
            return _asking_for_a_folio(query)
        case PlainText(operator="and"):
            return _asking_for_a_folio(query.query_string)
        case PlainText() | Phrase():
            return _asking(query.query_string, getattr(query, "operator", "and"))
        case And() | Or():
            parts = [part for inner in query.subqueries if (part := _understood(inner))]
            return type(query)(parts) if parts else ""
        case _:
            return query


def _asking_for_a_folio(text: str) -> SearchQuery | str:
    """What is a folio and nothing else asks for it alone; a bare number, or more beside it, for either."""
    told = folio_told_in(fold_keeping_enye(text))
    if told and not text.strip().isdecimal():
        return _asking(folio_word(told))
    alternatives = (_asking(text), _asking(folio_word(told)), _asking(folio_written_in(text)))
    asked = [alternative for alternative in alternatives if alternative]
    return Or(asked) if len(asked) > 1 else next(iter(asked), "")


def _asking(text: str, operator: str = "and") -> SearchQuery | str:
    """The words that carry a subject, each as it was typed or by its stem.

    A quoted phrase asks for its words in any order: the index holds stems between them.
    """
    words = _ANALYSER.words(text)
    asked = [word for word in words if not word.stop] or words
    alternatives = [Or([PlainText(spelt) for spelt in _spellings(word)]) for word in asked]
    return (Or if operator == "or" else And)(alternatives) if alternatives else ""

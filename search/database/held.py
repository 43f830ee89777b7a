"""Whether something that is listed holds a word: asked before a reader is told of it, in one query."""

from collections.abc import Collection

from django.db.models import Case, Exists, FloatField, IntegerField, OuterRef, QuerySet, Value, When

from ..analysis import Analyser
from ..engines.asked_once import asked_once
from ..models import SearchEntry
from .matching import Postings, gathered
from .tables import KnownWord, Posting
from .terms import word_term

_NO_ENTRY = 0


@asked_once
def held(words: frozenset[str], analyser: Analyser) -> set[str]:
    """Those folded words that a listed entry holds; each is looked for until the first that does."""
    terms = {word: word_term(analyser, word) for word in sorted(words)}
    if not terms:
        return set()
    columns = {
        f"held_{at}": Exists(_of_listed_entries().filter(term=term)) for at, term in enumerate(terms.values())
    }
    row = SearchEntry.objects.order_by("pk").annotate(**columns).values_list(*columns).first()
    return {word for word, is_held in zip(terms, row or (), strict=False) if is_held}


@asked_once
def postings_if_held(
    wanted: frozenset[str], only_named: frozenset[str], analyser: Analyser
) -> tuple[Postings, set[str]]:
    """The postings of the known words that a listed entry holds, and those words.

    Of the words that are only named to the reader no posting is read: they may be common ones.
    """
    rows = Posting.objects.filter(term__in=_held_terms(wanted, analyser).values("of_term"))
    weights = rows.values_list("term", "entry_id", "weight")
    none = {"entry_": Value(_NO_ENTRY, IntegerField()), "weight_": Value(0.0, FloatField())}
    names = _held_terms(only_named, analyser).annotate(**none).values_list("of_term", "entry_", "weight_")
    found = gathered(weights.union(names, all=True) if only_named else weights)
    terms = {word: word_term(analyser, word) for word in wanted | only_named}
    held_words = {word for word, term in terms.items() if term in found.weights}
    for weights_of_term in found.weights.values():
        weights_of_term.pop(_NO_ENTRY, None)
    return found, held_words


def _held_terms(words: Collection[str], analyser: Analyser) -> QuerySet:
    terms = {word: word_term(analyser, word) for word in sorted(words)}
    known = KnownWord.objects.filter(language=analyser.language, word__in=terms).order_by()
    term = Case(*(When(word=word, then=Value(term)) for word, term in terms.items()), default=Value(""))
    return known.annotate(of_term=term).filter(Exists(_of_listed_entries().filter(term=OuterRef("of_term"))))


def _of_listed_entries() -> QuerySet:
    listed = SearchEntry.objects.listed().filter(pk=OuterRef("entry"))
    return Posting.objects.filter(Exists(listed))

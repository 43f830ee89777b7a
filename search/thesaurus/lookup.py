"""Synonyms as terms for the database engine, and as texts for Elasticsearch."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ..analysis import Analyser, Word, analyser_for
from ..steering.decisions import decided
from ..steering.freshness import remembered
from ..steering.models import SynonymLine, expressions_in, plain
from .acronyms import acronym_lines
from .common import common_lines

Terms = tuple[str, ...]
Found = TypeVar("Found")
_EXACT = "="  # before the key of what has no stem: CMAS is not the plural of CMA, casarse is not of casa
MOST_OTHERS = 12


@dataclass(frozen=True)
class Thesaurus:
    """`synonyms` maps the key of an expression to the terms of each expression of the same meaning."""

    synonyms: dict[Terms, tuple[Terms, ...]] = field(default_factory=dict)
    longest_key: int = 0
    understood: frozenset[str] = frozenset()  # folded words that stand for their synonyms only

    def longest(self, words: Sequence[Word]) -> tuple[int, tuple[Terms, ...]]:
        """How many of the first words are the longest known expression, and its synonyms."""
        return longest(self.synonyms, self.longest_key, words)


def longest(known: Mapping[Terms, tuple[Found, ...]], most: int, words: Sequence[Word]) -> tuple[int, tuple]:
    for length in range(min(most, len(words)), 0, -1):
        exact = (f"{_EXACT}{words[0].folded}",) if length == 1 else ()
        if found := known.get(exact, ()) or known.get(tuple(word.term for word in words[:length]), ()):
            return length, found
    return 0, ()


def _key(expression: str, analyser: Analyser) -> Terms:
    """How an expression is looked up: by its terms; an acronym or what is only understood by its letters."""
    if expression.startswith(_EXACT):
        return (f"{_EXACT}{plain(expression.removeprefix(_EXACT))}",)
    if expression.isupper() and len(expression.split()) == 1:
        return (f"{_EXACT}{plain(expression)}",)
    return tuple(analyser.terms(expression))


def _looked_for(expression: str) -> str:
    """The text that finds pages; nothing of an expression that is only understood in questions."""
    return "" if expression.startswith(_EXACT) else expression


def _understood_in(lines: Iterable[Iterable[str]]) -> frozenset[str]:
    """The words that are only understood, where no line looks for them as well."""
    texts = {text for line in lines for text in line}
    only = {plain(text.removeprefix(_EXACT)) for text in texts if text.startswith(_EXACT)}
    return frozenset(only - {plain(text) for text in texts})


def thesaurus_of(locale: str, lines: Sequence[Sequence[str]]) -> Thesaurus:
    """A thesaurus of lines of expressions that mean the same, analysed as the locale's texts are."""
    analyser = analyser_for(locale)
    synonyms: dict[Terms, dict[Terms, None]] = defaultdict(dict)
    for line in lines:
        expressions = {
            key: tuple(analyser.terms(_looked_for(text))) for text in line if (key := _key(text, analyser))
        }
        for key, own in expressions.items():
            others = (terms for terms in expressions.values() if terms and terms != own)
            synonyms[key].update(dict.fromkeys(others))
    known = {key: tuple(others) for key, others in synonyms.items() if others}
    return Thesaurus(known, max(map(len, known), default=0), _understood_in(lines))


def lines_for(locale: str) -> list[list[str]]:
    """What the office added, the institutions' acronyms, and the common list, in this order."""
    own = [expressions_in(line.text) for line in decided(SynonymLine, locale)]
    return [*own, *acronym_lines(locale), *common_lines(analyser_for(locale).language)]


@remembered
def thesaurus_for(locale: str) -> Thesaurus:
    return thesaurus_of(locale, lines_for(locale))


@dataclass(frozen=True)
class Wordings:
    """The same by texts: the key of an expression and the folded expressions of the same meaning."""

    others: dict[Terms, tuple[str, ...]]
    longest_key: int
    understood: frozenset[str] = frozenset()

    def longest(self, words: Sequence[Word]) -> tuple[int, tuple[str, ...]]:
        return longest(self.others, self.longest_key, words)


@remembered
def wordings_for(locale: str) -> Wordings:
    analyser, lines = analyser_for(locale), lines_for(locale)
    found: dict[Terms, dict[str, None]] = defaultdict(dict)
    for line in lines:
        texts = {key: plain(_looked_for(text)) for text in line if (key := _key(text, analyser))}
        for key, own in texts.items():
            found[key].update(dict.fromkeys(text for text in texts.values() if text and text != own))
    others = {key: tuple(texts)[:MOST_OTHERS] for key, texts in found.items() if texts}
    return Wordings(others, max(map(len, others), default=0), _understood_in(lines))

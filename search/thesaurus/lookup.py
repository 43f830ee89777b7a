"""Synonyms as terms for the database engine, and as folded texts for Elasticsearch."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..analysis import analyser_for
from ..steering.freshness import remembered
from ..steering.models import SynonymLine, plain
from .acronyms import acronym_lines
from .common import common_lines

Terms = tuple[str, ...]


@dataclass(frozen=True)
class Thesaurus:
    """`synonyms` maps the terms of an expression to the terms of each expression of the same meaning."""

    synonyms: dict[Terms, tuple[Terms, ...]] = field(default_factory=dict)
    longest_key: int = 0

    def longest(self, terms: list[str]) -> tuple[int, tuple[Terms, ...]]:
        """How many of the first terms are the longest known expression, and its synonyms."""
        for length in range(min(self.longest_key, len(terms)), 0, -1):
            if found := self.synonyms.get(tuple(terms[:length])):
                return length, found
        return 0, ()


def thesaurus_of(locale: str, lines: Iterable[Iterable[str]]) -> Thesaurus:
    """A thesaurus of lines of expressions that mean the same, analysed as the locale's texts are."""
    analyser = analyser_for(locale)
    synonyms: dict[Terms, dict[Terms, None]] = defaultdict(dict)
    for line in lines:
        expressions = [terms for text in line if (terms := tuple(analyser.terms(text)))]
        for terms in expressions:
            synonyms[terms].update({other: None for other in expressions if other != terms})
    known = {terms: tuple(others) for terms, others in synonyms.items() if others}
    return Thesaurus(known, max(map(len, known), default=0))


def lines_for(locale: str) -> list[list[str]]:
    """What the office added, the institutions' acronyms, and the common list, in this order."""
    own = [line.all() for line in SynonymLine.objects.filter(locale=locale)]
    return [*own, *acronym_lines(locale), *common_lines(analyser_for(locale).language)]


@remembered
def thesaurus_for(locale: str) -> Thesaurus:
    return thesaurus_of(locale, lines_for(locale))


@remembered
def expansions_for(locale: str) -> dict[str, tuple[str, ...]]:
    """Folded expression → folded expressions of the same meaning."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in lines_for(locale):
        texts = [plain(expression) for expression in line]
        for text in texts:
            found[text].update({other: None for other in texts if other != text})
    return {text: tuple(others) for text, others in found.items() if others}

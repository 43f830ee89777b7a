"""The words of a question, and the groups of them for which the thesaurus knows other wordings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from search import thesaurus
from search.analysis import analyser_for

MOST_WORDS = 24
MOST_OTHERS = 12

Terms = tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Neighbouring words of the question, and other wordings of the same thing."""

    text: str
    others: tuple[str, ...] = ()


def words_of(text: str, locale: str) -> list[str]:
    return [word.text for word in analyser_for(locale).words(text)][:MOST_WORDS]


def subject_words_of(text: str, locale: str) -> list[str]:
    """The words that carry a subject; all of them where none does."""
    analyser = analyser_for(locale)
    words = analyser.words(text)[:MOST_WORDS]
    passed_over = analyser.function_words | analyser.asking_words
    return [word.text for word in words if word.folded not in passed_over] or [word.text for word in words]


def groups_of(words: Sequence[str], locale: str) -> tuple[Group, ...]:
    """The question cut where the thesaurus knows a wording, the longest first; the rest stays together."""
    known = _known_wordings(locale)
    longest = max(map(len, known), default=0)
    groups: list[Group] = []
    plain: list[str] = []
    position = 0
    terms = [analyser_for(locale).word(word).term for word in words]
    while position < len(words):
        length, others = _longest_at(tuple(terms[position : position + longest]), known)
        if not length:
            plain.append(words[position])
            position += 1
            continue
        groups += [Group(" ".join(plain))] if plain else []
        groups.append(Group(" ".join(words[position : position + length]), others))
        plain, position = [], position + length
    return tuple(groups + ([Group(" ".join(plain))] if plain else []))


def _longest_at(terms: Terms, known: Mapping[Terms, tuple[str, ...]]) -> tuple[int, tuple[str, ...]]:
    for length in range(len(terms), 0, -1):
        if others := known.get(terms[:length]):
            return length, others
    return 0, ()


def _known_wordings(locale: str) -> dict[Terms, tuple[str, ...]]:
    """The thesaurus by the terms of its expressions, so that it is found in any form of the words."""
    expansions = thesaurus.expansions_for(locale)
    remembered = _by_terms.get(locale)
    if remembered is None or remembered[0] is not expansions:
        remembered = _by_terms[locale] = (expansions, _indexed(expansions, locale))
    return remembered[1]


_by_terms: dict[str, tuple[Mapping, dict[Terms, tuple[str, ...]]]] = {}


def _indexed(expansions: Mapping[str, tuple[str, ...]], locale: str) -> dict[Terms, tuple[str, ...]]:
    analyser = analyser_for(locale)
    indexed: dict[Terms, dict[str, None]] = {}
    for text, others in expansions.items():
        if terms := tuple(analyser.terms(text)):
            indexed.setdefault(terms, {}).update(dict.fromkeys(others))
    return {terms: tuple(others)[:MOST_OTHERS] for terms, others in indexed.items()}

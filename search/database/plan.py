"""What to look for in the postings: groups of alternatives, one group a word of the question."""

import itertools
from collections.abc import Container
from dataclasses import dataclass, field

from ..analysis import Analyser, Word, analyser_for
from ..engines.base import Question
from ..thesaurus import Thesaurus
from ..understanding import Hints, wished
from .terms import folio_term, stem_term, word_term, year_term

SYNONYM = 0.0  # stands for the setting in `weights.py`
_JOINED = 0.95


@dataclass(frozen=True)
class Alternative:
    """Terms that together stand for a word; one term in most cases."""

    terms: tuple[str, ...]
    factor: float = 1.0


@dataclass
class Group:
    word: str  # folded, as corrections need it
    alternatives: list[Alternative] = field(default_factory=list)
    year: int | None = None  # a year beside other words: a date in it is as good, and none is required
    corrected: bool = False  # what was typed stands nowhere: it is taken for another word
    wished: bool = False  # an entry that holds it is better, and none must

    def terms(self) -> set[str]:
        return {term for alternative in self.alternatives for term in alternative.terms}


@dataclass
class Plan:
    language: str
    groups: list[Group]
    # Neighbouring words written as one: used instead of both where the postings know the joined word.
    joined: list[tuple[int, Alternative]] = field(default_factory=list)
    folio: str = ""

    def terms(self) -> set[str]:
        found = {term for group in self.groups for term in group.terms()}
        found |= {term for _, alternative in self.joined for term in alternative.terms}
        return found | ({self.folio} if self.folio else set())


def plan_for(question: Question, hints: Hints, thesaurus: Thesaurus) -> Plan:
    analyser = analyser_for(question.locale)
    words = _words_that_matter(analyser, question)
    groups = _groups(analyser, words, thesaurus, question.literal)
    if hints.year and len(groups) == 1 and groups[0].word == str(hints.year):
        groups[0].alternatives.append(Alternative((year_term(analyser.language, hints.year),)))
    elif hints.year:
        for group in groups:
            group.year = hints.year if group.word == str(hints.year) else None
    not_needed = wished(word.folded for word in words)
    for group in groups:
        group.wished = group.word in not_needed
    return Plan(
        language=analyser.language,
        groups=groups,
        joined=_joined(analyser, words),
        folio=folio_term(question.folio) if question.folio else "",
    )


def _words_that_matter(analyser: Analyser, question: Question) -> list[Word]:
    """The words without those that every text has, and without those that only ask."""
    text = " ".join([question.text, *question.phrases])
    different = {word.enye or word.term: word for word in analyser.words(text) if not word.stop}
    words = list(different.values())
    telling = [word for word in words if word.folded not in analyser.asking_words]
    return telling or words


def _groups(
    analyser: Analyser, words: list[Word], thesaurus: Thesaurus, literal: Container[str]
) -> list[Group]:
    """A group a word. Each word of an expression that is known gets its synonyms as alternatives."""
    groups, at = [], 0
    while at < len(words):
        length, synonyms = (1, ()) if words[at].folded in literal else thesaurus.longest(words[at:])
        taken = words[at : at + max(length, 1)]
        stands_for_others = length == 1 and taken[0].folded in thesaurus.understood
        groups += [_group(analyser, word, synonyms, own=not stands_for_others) for word in taken]
        at += len(taken)
    return groups


def _group(analyser: Analyser, word: Word, synonyms: tuple[tuple[str, ...], ...], *, own: bool) -> Group:
    forms = (_in_number(word.enye) or [word.term]) if own else []
    typed = [(stem_term(analyser.language, form),) for form in forms]
    others = (tuple(stem_term(analyser.language, term) for term in terms) for terms in synonyms)
    return Group(
        word=word.folded,
        alternatives=[*map(Alternative, typed), *(Alternative(terms, SYNONYM) for terms in others if terms)],
    )


def _in_number(enye: str) -> list[str]:
    """A word with ñ is looked for as it is written, without a stem: as one and as several."""
    if not enye:
        return []
    one = enye.removesuffix("s")
    return list(dict.fromkeys([enye, one, f"{one}s", f"{enye}es"]))


def _joined(analyser: Analyser, words: list[Word]) -> list[tuple[int, Alternative]]:
    pairs = itertools.pairwise(words)
    return [
        (at, Alternative((word_term(analyser, one.folded + other.folded),), _JOINED))
        for at, (one, other) in enumerate(pairs)
        if one.folded.isalpha() and other.folded.isalpha()
    ]

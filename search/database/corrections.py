"""Misspelt words: the nearest words of the vocabulary that some listed entry still holds."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ..analysis import Analyser, analyser_for, fold
from ..engines.base import Hit, Question, are_answers
from ..understanding.spoken import Spoken, spoken_in
from .held import held, postings_if_held
from .lexicon import lexicon_of
from .matching import Postings
from .nearness import a_slip_away, is_known, is_of_letters, sounding_like
from .plan import Alternative, Group, Plan
from .terms import word_term
from .vocabulary import SHORTEST_WORD

_LONGEST_IN_DOUBT = 5  # letters of a word that may well be another word than its neighbour
MOST_CORRECTED = 8  # unknown words of one question
_SAME_SOUND, _NEAR = 0.95, 0.8


class Candidate(NamedTuple):
    word: str
    written: str
    factor: float
    is_believed: bool  # searched for at once, not only offered


@dataclass
class Corrected:
    text: str = ""  # the question as texts would write it; empty where nothing is known better
    believed: bool = False  # whether that is what was searched for
    postings: Postings = field(default_factory=lambda: Postings({}, set()))  # of what the groups gained


@dataclass
class _Tried:
    """An unknown word and what it may be, nearest first."""

    group: Group
    candidates: list[Candidate]

    def wanted(self) -> set[str]:
        """The words to search for where something holds them."""
        return {one.word for one in self.candidates if one.is_believed}


def correct(plan: Plan, unknown: Sequence[int], question: Question) -> Corrected:
    """Add corrections to the unknown groups. Whatever they may be is asked about in one query."""
    analyser = analyser_for(question.locale)
    words = [plan.groups[at] for at in unknown if _may_be_misspelt(plan.groups[at].word)]
    spoken = spoken_in(question.locale)
    tried = [
        _Tried(group, _candidates(group.word, analyser, spoken))
        for group in words[:MOST_CORRECTED]
        if group.word not in spoken.written
    ]
    wanted = frozenset().union(*(one.wanted() for one in tried))
    named = frozenset(other.word for one in tried for other in one.candidates) - wanted
    if not wanted | named:
        return Corrected()
    postings, present = postings_if_held(wanted, named, analyser)
    best = {one.group.word: _correct(one, present, analyser) for one in tried}
    replaced = {word: one.written for word, one in best.items() if one}
    believed = all(one.is_believed for one in best.values() if one)
    text = " ".join([question.text, *(f'"{phrase}"' for phrase in question.phrases)])
    return Corrected(_rewritten(text, analyser, replaced) if replaced else "", believed, postings)


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= SHORTEST_WORD and is_of_letters(word)


def _rewritten(text: str, analyser: Analyser, replaced: dict[str, str]) -> str:
    parts, at = [], 0
    for word in analyser.words(text):
        if word.folded in replaced:
            parts += [text[at : word.start], replaced[word.folded]]
            at = word.end
    return "".join([*parts, text[at:]])


def _correct(tried: _Tried, present: Container[str], analyser: Analyser) -> Candidate | None:
    """Give the group the alternatives of its nearest words; returns the best one."""
    group = tried.group
    found = [one for one in tried.candidates if one.word in present]
    believed = [one for one in found if one.is_believed]
    for one in believed[:3]:
        group.alternatives.append(Alternative((word_term(analyser, one.word),), one.factor))
    group.corrected = bool(found) and (found[0].factor < _SAME_SOUND or is_in_doubt(group.word))
    return found[0] if found else None


def is_in_doubt(word: str) -> bool:
    """Whether a word is so short that what is near it, or sounds like it, may be another word: caza, casa."""
    return len(word) <= _LONGEST_IN_DOUBT


def is_believed(word: str, known: str, analyser: Analyser, sounds_alike: bool) -> bool:
    """Whether to search for the known word at once: mexa may be meant as typed, mesa is only offered.

    A word that the language knows is never taken for another, however near or alike it sounds.
    """
    if analyser.knows(word):
        return False
    return sounds_alike or not is_in_doubt(word) or sorted(word) == sorted(known)


def may_be_meant(word: str, analyser: Analyser) -> bool:
    """Whether nothing that only sounds like the word is looked for beside others."""
    return is_in_doubt(word) or analyser.knows(word)


def unknown_in(words: Iterable[str], locale: str) -> dict[str, list[str]]:
    """The words that no text has ever held in any form, with those that sound like them."""
    analyser = analyser_for(locale)
    asked = {fold(word) for word in words if word.isalpha()}
    lexicon = lexicon_of(analyser.language) if asked else None
    return {
        word: sounding_like(word, analyser.language)
        for word in sorted(asked)
        if len(word) >= SHORTEST_WORD and not is_known(word, analyser.stem(word), lexicon, analyser)
    }


def spelt_right(words: Sequence[str], locale: str) -> frozenset[str]:
    """Folded words that are right though no text may hold them: those of questions, and halves of a word."""
    analyser = analyser_for(locale)
    stems = lexicon_of(analyser.language).stems
    pairs = pairwise(map(fold, words))
    halves = {word for pair in pairs if analyser.stem("".join(pair)) in stems for word in pair}
    return frozenset(halves | spoken_in(locale).written.keys())


def written(words: Iterable[str], locale: str) -> dict[str, str]:
    """How texts write the folded words; of what is public no longer, or not yet, nothing is told."""
    analyser = analyser_for(locale)
    texts, spoken = lexicon_of(analyser.language).written, spoken_in(locale)
    return {word: spoken.spelling(word, texts) for word in held(frozenset(words), analyser)}


def told(question: Question, hits: Sequence[Hit]) -> str:
    """How the question was read, where its answer shows it or something listed holds what only texts told."""
    read = question.respelt
    if not hits or not read or not read.text:
        return ""
    return (
        read.text
        if are_answers(hits) or held(read.learnt, analyser_for(question.locale)) >= read.learnt
        else ""
    )


def _candidates(word: str, analyser: Analyser, spoken: Spoken) -> list[Candidate]:
    """Those that sound the same, else those a slip away, nearest first."""
    texts = lexicon_of(analyser.language).written
    heard = sounding_like(word, analyser.language)
    found = heard or a_slip_away(word, analyser.language)
    factor = _SAME_SOUND if heard else _NEAR
    return [
        Candidate(
            known, spoken.spelling(known, texts), factor, is_believed(word, known, analyser, bool(heard))
        )
        for known in found
    ]

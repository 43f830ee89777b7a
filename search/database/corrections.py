"""Misspelt, joined and split words: nearest words of the vocabulary that some listed entry still holds."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..analysis import Analyser, analyser_for, fold
from ..engines.base import Question
from .held import held, postings_if_held
from .lexicon import lexicon_of
from .matching import Postings
from .plan import Alternative, Group, Plan
from .splitting import parts_of
from .terms import word_term
from .vocabulary import SHORTEST_WORD, sound_of

_SHORTEST = 4  # letters; shorter words have too many neighbours
_LONGEST_IN_DOUBT = 5  # letters of a word that may well be another word than its neighbour
_SHORT = 7  # letters; in a shorter word one slip is all that is believed
MOST_CORRECTED = 8  # unknown words of one question
_MOST_ALIKE = 60
_DIMINUTIVE = re.compile(r"(?P<base>\w{3,}?)(?:ec|c)?it(?P<vowel>[oa])s?")
_SAME_SOUND, _NEAR, _SPLIT = 0.95, 0.8, 0.95


class Candidate(NamedTuple):
    word: str
    written: str
    factor: float

    def is_believed(self, typed: str) -> bool:
        return self.factor == _SAME_SOUND or is_believed(typed, self.word)


@dataclass
class Corrected:
    text: str = ""  # the question as texts would write it; empty where nothing is known better
    postings: Postings = field(default_factory=lambda: Postings({}, set()))  # of what the groups gained


@dataclass
class _Tried:
    """An unknown word, what it may be, nearest first, and the words of which it may be made."""

    group: Group
    candidates: list[Candidate]
    parts: list[tuple[str, str]]  # each with how it is written
    telling: list[str]  # those parts that carry a subject

    def wanted(self) -> set[str]:
        """The words to search for where something holds them."""
        return {one.word for one in self.candidates if one.is_believed(self.group.word)} | set(self.telling)


def correct(plan: Plan, unknown: Sequence[int], question: Question) -> Corrected:
    """Add corrections to the unknown groups. Whatever they may be is asked about in one query."""
    analyser = analyser_for(question.locale)
    words = [plan.groups[at] for at in unknown if _may_be_misspelt(plan.groups[at].word)]
    tried = [_tried(group, analyser) for group in words[:MOST_CORRECTED]]
    wanted = frozenset().union(*(one.wanted() for one in tried))
    named = frozenset(other.word for one in tried for other in one.candidates) - wanted
    if not wanted | named:
        return Corrected()
    postings, present = postings_if_held(wanted, named, analyser)
    written = {one.group.word: _correct(one, present, analyser) for one in tried}
    replaced = {word: better for word, better in written.items() if better}
    text = " ".join([question.text, *(f'"{phrase}"' for phrase in question.phrases)])
    return Corrected(_rewritten(text, analyser, replaced) if replaced else "", postings)


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= _SHORTEST and bool(re.fullmatch(r"[^\W\d]+", word))


def _tried(group: Group, analyser: Analyser) -> _Tried:
    parts = parts_of(group.word, analyser)
    telling = [word for word, _written in parts if word not in analyser.function_words]
    return _Tried(group, _candidates(group.word, analyser.language), parts, telling)


def _rewritten(text: str, analyser: Analyser, replaced: dict[str, str]) -> str:
    parts, at = [], 0
    for word in analyser.words(text):
        if word.folded in replaced:
            parts += [text[at : word.start], replaced[word.folded]]
            at = word.end
    return "".join([*parts, text[at:]])


def _correct(tried: _Tried, present: Container[str], analyser: Analyser) -> str:
    """Give the group the alternatives of its nearest words; the best one as it is written."""
    group = tried.group
    found = [one for one in tried.candidates if one.word in present]
    believed = [one for one in found if one.is_believed(group.word)]
    for one in believed[:3]:
        group.alternatives.append(Alternative((word_term(analyser, one.word),), one.factor))
    group.corrected = bool(found) and (found[0].factor < _SAME_SOUND or is_in_doubt(group.word))
    return found[0].written if found else _split(tried, present, analyser)


def _split(tried: _Tried, present: Container[str], analyser: Analyser) -> str:
    """Proteccióncivil is two words that somebody did not part."""
    if not tried.telling or not all(word in present for word in tried.telling):
        return ""
    terms = tuple(word_term(analyser, word) for word in tried.telling)
    tried.group.alternatives.append(Alternative(terms, _SPLIT))
    return " ".join(written for _word, written in tried.parts)


def slips_in(word: str) -> int:
    """How many letters of a word somebody may have got wrong."""
    return 1 if len(word) < _SHORT else 2


def is_in_doubt(word: str) -> bool:
    """Whether a word is so short that what is near it, or sounds like it, may be another word: caza, casa."""
    return len(word) <= _LONGEST_IN_DOUBT


def is_believed(word: str, known: str) -> bool:
    """Whether to search for the known word at once: pizza may be meant as typed, pieza is only offered."""
    return not is_in_doubt(word) or sorted(word) == sorted(known)


def sounding_like(word: str, language: str) -> list[tuple[str, str]]:
    """The known words (and how those are written) that sound like an unknown one, plural or not."""
    lexicon = lexicon_of(language)
    if word in lexicon.written:
        return []
    found = lexicon.sounding(sorted({sound_of(form) for form in _forms(word)}))[:_MOST_ALIKE]
    return [(known, lexicon.written[known]) for known in sorted(found, key=len)]


def _forms(word: str) -> set[str]:
    """The word, its plural, and the word of which it is the diminutive: perrito is of perro."""
    bases = {word}
    if found := _DIMINUTIVE.fullmatch(word):
        bases |= {found["base"], found["base"] + found["vowel"]}
    return {f"{base}{ending}" for base in bases for ending in ("", "s", "es")}


def unknown_in(words: Iterable[str], locale: str) -> dict[str, list[tuple[str, str]]]:
    """The words that no text has ever held in any form, with those that sound like them."""
    analyser = analyser_for(locale)
    asked = {fold(word) for word in words if word.isalpha()}
    lexicon = lexicon_of(analyser.language) if asked else None
    unknown = [word for word in sorted(asked) if word not in lexicon.written and len(word) >= SHORTEST_WORD]
    return {
        word: sounding_like(word, analyser.language)
        for word in unknown
        if analyser.stem(word) not in lexicon.stems
    }


def written(words: Iterable[str], locale: str) -> dict[str, str]:
    """How texts write the folded words; of what is public no longer, or not yet, nothing is told."""
    analyser = analyser_for(locale)
    known = lexicon_of(analyser.language).written
    return {word: known.get(word, word) for word in held(frozenset(words), analyser)}


def _candidates(word: str, language: str) -> list[Candidate]:
    """Those that sound the same, else those a slip away, nearest first."""
    same = [Candidate(known, written, _SAME_SOUND) for known, written in sounding_like(word, language)]
    if same:
        return same
    written_as = lexicon_of(language).written
    return [Candidate(near, written_as[near], _NEAR) for near in a_slip_away(word, language)]


def a_slip_away(word: str, language: str) -> list[str]:
    """The nearest known words of one that may be misspelt."""
    return lexicon_of(language).near(word, slips_in(word)) if _may_be_misspelt(word) else []

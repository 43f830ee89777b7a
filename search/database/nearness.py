"""The known words that a misspelt one may be: of the same sound, of the same root, or a slip away."""

import re

from rapidfuzz.distance import OSA

from ..analysis import analyser_for, sound_of
from .lexicon import Lexicon, lexicon_of

_SHORT = 7  # letters; in a shorter word one slip is all that is believed
_FIRST_LETTER_KEPT = 4  # letters of a word so short that its first one is believed
_SHORTEST_STEM = 4  # letters of a stem whose sound tells a word: caz- is of cazar, and sounds like casar's
_SHORTEST_NEAR = 4  # letters; shorter words have too many neighbours
_LONGEST_ALIKE = 60
_DIMINUTIVE = re.compile(r"(?P<base>\w{3,}?)(?:ec|c)?it(?P<vowel>[oa])s?")


def sounds_of(word: str) -> list[str]:
    """How a word sounds, its plural and its singular, and the word of which it is the diminutive."""
    bases = {word, word.removesuffix("es"), word.removesuffix("s")}
    if found := _DIMINUTIVE.fullmatch(word):
        bases |= {found["base"], found["base"] + found["vowel"]}
    return sorted({sound_of(f"{base}{ending}") for base in bases for ending in ("", "s", "es")})


def sounding_like(word: str, language: str) -> list[tuple[str, str]]:
    """The known words (and how those are written) that sound like an unknown one, in number or form."""
    lexicon = lexicon_of(language)
    if word in lexicon.written:
        return []
    found = lexicon.sounding(sounds_of(word))[:_LONGEST_ALIKE]
    ordered = sorted(found, key=len) or _of_the_root(word, analyser_for(language).stem(word), lexicon)
    return [(known, lexicon.written[known]) for known in ordered]


def _of_the_root(word: str, stem: str, lexicon: Lexicon) -> list[str]:
    """Vachear is of bache: of each stem that sounds the same, the word that is spelt most like it."""
    if len(stem) < _SHORTEST_STEM:
        return []
    roots = lexicon.stems_sounding(sound_of(stem))
    return [min(lexicon.stems[root], key=lambda known: OSA.distance(word, known)) for root in roots]


def slips_in(word: str) -> int:
    """How many letters of a word somebody may have got wrong."""
    return 1 if len(word) < _SHORT else 2


def a_slip_away(word: str, language: str) -> list[str]:
    """The nearest known words of one that may be misspelt, by its letters or by how its root sounds."""
    if not may_have_a_slip(word):
        return []
    lexicon = lexicon_of(language)
    found = [other for other in lexicon.near(word, slips_in(word)) if is_likely(word, other)]
    return found or lexicon.near_root(word, analyser_for(language).stem(word))


def may_have_a_slip(word: str) -> bool:
    return len(word) >= _SHORTEST_NEAR and is_of_letters(word)


def is_of_letters(word: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d]+", word))


def is_likely(word: str, other: str) -> bool:
    """Whether a slip is likely: cayo is no mayo, since nobody gets the first of four letters wrong."""
    if len(word) > _FIRST_LETTER_KEPT:
        return True
    return word[0] == other[0] or sound_of(word)[:1] == sound_of(other)[:1]

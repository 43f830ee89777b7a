"""The known words that a misspelt one may be: of the same sound, of the same root, or a slip away."""

import re

from rapidfuzz.distance import OSA

from ..analysis import Analyser, analyser_for, sound_of
from .lexicon import Lexicon, lexicon_of

_SHORT = 6  # letters; in a shorter word one slip is all that is believed
_LONG = 8  # letters; in a shorter word one of two slips must be one that nobody hears
_FIRST_LETTER_KEPT = 4  # letters of a word so short that its first one is believed
_SHORTEST_STEM = 4  # letters of a stem whose sound tells a word: caz- is of cazar, and sounds like casar's
_SHORTEST_NEAR = 4  # letters; shorter words have too many neighbours
_MOST_ALIKE = 60
_ENDS_BY_EAR = re.compile(r"[sz]ion(?:es)?$")
_DIMINUTIVE = re.compile(r"(?P<base>\w{3,}?)(?:ec|c)?it(?P<vowel>[oa])s?")


def is_known(word: str, stem: str, lexicon: Lexicon, analyser: Analyser) -> bool:
    """Whether some text held the word in any form; delas is no form of del."""
    words = lexicon.stems.get(stem, ())
    return word in lexicon.written or any(other not in analyser.function_words for other in words)


def sounds_of(word: str) -> list[str]:
    """How a word sounds, its plural and its singular, and the word of which it is the diminutive."""
    bases = {word, word.removesuffix("es"), word.removesuffix("s")}
    if found := _DIMINUTIVE.fullmatch(word):
        bases |= {found["base"], found["base"] + found["vowel"]}
    return sorted({sound_of(f"{base}{ending}") for base in bases for ending in ("", "s", "es")})


def sounding_like(word: str, language: str) -> list[str]:
    """The known words that sound like an unknown one, in number or form; like a word of Spanish, as it is."""
    lexicon, analyser = lexicon_of(language), analyser_for(language)
    if word in lexicon.written:
        return []
    sounds = [sound_of(word)] if analyser.knows(word) else sounds_of(word)
    found = [known for known in lexicon.sounding(sounds) if known not in analyser.function_words]
    if analyser.knows(word):
        return _nearest_first(word, found[:_MOST_ALIKE])
    return _nearest_first(word, found[:_MOST_ALIKE]) or _of_the_root(word, analyser, lexicon)


def _nearest_first(word: str, found: list[str]) -> list[str]:
    """In the number that was typed before any other."""
    sound = sound_of(word)
    return sorted(found, key=lambda known: (sound_of(known) != sound, OSA.distance(word, known), known))


def roots_of(word: str, analyser: Analyser) -> list[str]:
    """The stems that a misspelt word may have, as it is typed and with the ending that it sounds like."""
    stems = dict.fromkeys(map(analyser.stem, (word, _ENDS_BY_EAR.sub("cion", word))))
    return [stem for stem in stems if len(stem) >= _SHORTEST_STEM]


def _of_the_root(word: str, analyser: Analyser, lexicon: Lexicon) -> list[str]:
    """Vachear is of bache: of each stem that sounds the same, the word that is spelt most like it."""
    stems = {stem for root in roots_of(word, analyser) for stem in lexicon.stems_sounding(sound_of(root))}
    return _nearest_first(word, lexicon.most_like(word, stems))


def slips_in(word: str) -> int:
    """How many letters of a word somebody may have got wrong."""
    return 1 if len(word) < _SHORT else 2


def a_slip_away(word: str, language: str) -> list[str]:
    """The nearest known words of one that may be misspelt, by its letters or by how its root sounds."""
    lexicon, analyser = lexicon_of(language), analyser_for(language)
    if len(word) < _SHORTEST_NEAR or not is_of_letters(word) or analyser.knows(word):
        return []
    near = (other for other in lexicon.near(word, slips_in(word)) if is_likely(word, other))
    found = [other for other in near if other not in analyser.function_words]  # nothing is found by them
    return found or lexicon.near_root(word, analyser.stem(word))


def is_of_letters(word: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d]+", word))


def is_likely(word: str, other: str) -> bool:
    """Whether slips are likely: cayo is no mayo, whose first letter nobody gets wrong, nor alberca alerta."""
    heard, other_heard = sound_of(word), sound_of(other)
    if len(word) <= _FIRST_LETTER_KEPT:
        return word[0] == other[0] or heard[:1] == other_heard[:1]
    is_one = min(OSA.distance(word, other), OSA.distance(heard, other_heard)) <= 1
    return is_one or (len(word) >= _LONG and not word.startswith(other))  # regional is of región, no slip

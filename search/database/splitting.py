"""Words that somebody did not part: proteccióncivil, casadecultura, laalcaldesa."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Protocol

from ..analysis import Analyser, sound_of
from .lexicon import Lexicon, lexicon_of

LONGEST = 30
_SHORTEST = 3
_SHORTEST_JOINED = 5
_MOST_PARTS = 4
_LEAST_BY_SOUND = 5  # letters of a part that may be misspelt too: casadekultura
_LEAST_NAMED = 5  # letters of what one article names: lasaña is no sana
_EXACT, _HEARD = 0, 1

Part = tuple[str, str]  # as folded, and as it is written


@dataclass(frozen=True)
class _Way:
    """One way to part the beginning of a word: few parts are better, and those that are spelt right."""

    parts: tuple[Part, ...] = ()
    heard: int = 0  # parts that only sound like known words

    def with_part(self, part: Part, heard: int) -> "_Way":
        return _Way((*self.parts, part), self.heard + heard)

    @property
    def cost(self) -> tuple[int, int, int]:
        return len(self.parts), self.heard, -min(len(folded) for folded, _written in self.parts)


class Known(Protocol):
    """Words that are known beside those of texts, and acronyms among them."""

    written: Mapping[str, str]
    acronyms: Container[str]

    def spelling(self, word: str, texts: Mapping[str, str]) -> str: ...


def parts_of(word: str, analyser: Analyser, spoken: Known) -> list[Part]:
    """The fewest words that the word is made of, which texts hold or the thesaurus; empty without any.

    One that carries a subject is believed beside two small ones (nohayagua) or after an article
    (laalcaldesa, eldif).
    """
    if not _SHORTEST_JOINED <= len(word) <= LONGEST:
        return []
    known = lexicon_of(analyser.language)
    best: dict[int, _Way] = {0: _Way()}
    for end in range(1, len(word) + 1):
        ways = [
            best[start].with_part(*part)
            for start in range(end)
            if start in best and len(best[start].parts) < _MOST_PARTS
            if (part := _part(word[start:end], word, known, analyser, spoken))
        ]
        if ways:
            best[end] = min(ways, key=lambda way: way.cost)
    parts = list(best.get(len(word), _Way()).parts)
    return parts if _are_believed([folded for folded, _ in parts], analyser, spoken.acronyms) else []


def halves_of(word: str, analyser: Analyser) -> list[str]:
    """Each way to cut an unknown word in two words that texts hold or the language knows."""
    if not 2 * _SHORTEST < len(word) <= LONGEST or analyser.knows(word):
        return []
    known = lexicon_of(analyser.language).written
    cuts = ((word[:at], word[at:]) for at in range(_SHORTEST, len(word) - _SHORTEST + 1))
    return [" ".join(cut) for cut in cuts if all(half in known or analyser.knows(half) for half in cut)]


def _part(
    piece: str, word: str, known: Lexicon, analyser: Analyser, spoken: Known
) -> tuple[Part, int] | None:
    """Small words such as "de" are parts too."""
    if piece in analyser.function_words:
        return (piece, piece), _EXACT
    if not _SHORTEST <= len(piece) < len(word):
        return None
    if piece in known.written or piece in spoken.written:
        return (piece, spoken.spelling(piece, known.written)), _EXACT
    if len(piece) < _LEAST_BY_SOUND or analyser.knows(piece):
        return None
    if heard := known.sounding([sound_of(piece)]):
        return (heard[0], spoken.spelling(heard[0], known.written)), _HEARD
    return None


def _are_believed(parts: list[str], analyser: Analyser, acronyms: Container[str]) -> bool:
    telling = [part for part in parts if part not in analyser.function_words | analyser.asking_words]
    if len(telling) != 1:
        return len(telling) > 1
    is_name = len(telling[0]) >= _LEAST_NAMED or telling[0] in acronyms
    return len(parts) > 2 or (parts[0] in analyser.articles and is_name)

"""Words that somebody did not part: proteccióncivil, casadecultura."""

from collections.abc import Container

from ..analysis import Analyser
from .lexicon import lexicon_of

LONGEST = 30
_SHORTEST = 3
_MOST_PARTS = 4

Parts = tuple[str, ...]


def parts_of(word: str, analyser: Analyser) -> list[tuple[str, str]]:
    """The fewest known words that the word is made of, each with how it is written; empty without any.

    One that carries a subject is believed beside two small ones (nohayagua), not beside one (lasaña).
    """
    if not 2 * _SHORTEST <= len(word) <= LONGEST:
        return []
    known = lexicon_of(analyser.language).written
    best: dict[int, Parts] = {0: ()}
    for end in range(1, len(word) + 1):
        ways = [
            (*best[start], word[start:end])
            for start in range(end)
            if start in best
            and _is_a_part(word[start:end], word, known, analyser)
            and len(best[start]) < _MOST_PARTS
        ]
        if ways:
            best[end] = min(ways, key=lambda way: (len(way), -min(map(len, way))))
    parts = best.get(len(word), ())
    telling = sum(part not in analyser.function_words for part in parts)
    believed = telling > 1 or (telling == 1 and len(parts) > 2)
    return [(part, known.get(part, part)) for part in parts] if believed else []


def _is_a_part(piece: str, word: str, known: Container[str], analyser: Analyser) -> bool:
    """Small words such as "de" are parts too."""
    return piece in analyser.function_words or (_SHORTEST <= len(piece) < len(word) and piece in known)

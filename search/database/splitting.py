"""Words that somebody did not part: proteccióncivil, casadecultura."""

from ..analysis import Analyser
from .tables import KnownWord

LONGEST = 30
_SHORTEST = 3
_MOST_PARTS = 4

Parts = tuple[str, ...]


def parts_of(word: str, analyser: Analyser) -> list[tuple[str, str]]:
    """The fewest known words that the word is made of, each with how it is written; empty without any."""
    if not 2 * _SHORTEST <= len(word) <= LONGEST:
        return []
    written = _known(word, analyser)
    best: dict[int, Parts] = {0: ()}
    for end in range(1, len(word) + 1):
        ways = [
            (*best[start], word[start:end])
            for start in range(end)
            if start in best and word[start:end] in written and len(best[start]) < _MOST_PARTS
        ]
        if ways:
            best[end] = min(ways, key=lambda way: (len(way), -min(map(len, way))))
    return [(part, written[part]) for part in best.get(len(word), ())]


def _known(word: str, analyser: Analyser) -> dict[str, str]:
    """Those pieces of the word that are words, small ones such as "de" included."""
    size = len(word)
    pieces = {
        word[start:end]
        for start in range(size)
        for end in range(start + 1, size + 1)
        if end - start >= _SHORTEST and end - start < size
    }
    rows = KnownWord.objects.filter(language=analyser.language, word__in=pieces)
    small = {piece: piece for piece in analyser.function_words if piece in word}
    return small | dict(rows.values_list("word", "written"))

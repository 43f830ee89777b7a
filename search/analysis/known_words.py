"""The words that Spanish knows: what somebody types who means just that, though no text may hold it."""

from functools import cache
from pathlib import Path

import marisa_trie

_WORDS = Path(__file__).parent / "spanish_words" / "words.marisa"


@cache
def _spanish() -> marisa_trie.Trie:
    return marisa_trie.Trie().mmap(str(_WORDS))


def is_spanish(folded: str) -> bool:
    """Whether a dictionary, or a list of names and places, has the folded word in this form."""
    return folded in _spanish()

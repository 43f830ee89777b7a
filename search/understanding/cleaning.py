"""Bounds and cleaning of what comes in: whatever the bytes, plain words come out."""

import unicodedata

from common.visible import visible

LONGEST_QUERY = 300  # characters; longer texts are cut at a word
MOST_WORDS = 24


def clean(text: str) -> str:
    """One line of visible characters, no longer than anybody asks; nothing in it is an operator."""
    shown = visible(text[: LONGEST_QUERY * 4])
    shown = "".join(" " if unicodedata.category(letter)[0] == "C" else letter for letter in shown)
    words = unicodedata.normalize("NFC", shown).split()[:MOST_WORDS]
    line = " ".join(words)
    if len(line) <= LONGEST_QUERY:
        return line
    return line[:LONGEST_QUERY].rsplit(" ", 1)[0]

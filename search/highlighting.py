"""Excerpts whose found words stand in <mark>; everything else is escaped."""

from collections.abc import Container

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .analysis import Analyser, Word

EXCERPT_WORDS = 36
LONGEST_TEXT = 60_000  # characters of a body that are looked through for an excerpt


def marked(text: str, analyser: Analyser, terms: Container[str]) -> SafeString:
    """The whole text, escaped, its found words marked."""
    return _render(text, [word for word in analyser.words(text) if _found(word, terms)], 0, len(text))


def excerpt(text: str, analyser: Analyser, terms: Container[str]) -> SafeString:
    """The stretch of the text with most found words, from its beginning where none is found."""
    text = text[:LONGEST_TEXT]
    words = analyser.words(text)
    if not words:
        return mark_safe("")
    hits = [at for at, word in enumerate(words) if _found(word, terms)]
    first = _best_start(words, hits)
    last = min(first + EXCERPT_WORDS, len(words)) - 1
    start = 0 if first == 0 else words[first].start
    end = len(text) if last == len(words) - 1 else words[last].end
    shown = _render(text, [words[at] for at in hits if first <= at <= last], start, end)
    return mark_safe(f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}")  # noqa: S308 (escaped in _render)


def _found(word: Word, terms: Container[str]) -> bool:
    return not word.stop and (word.term in terms or (bool(word.enye) and word.enye in terms))


def _best_start(words: list[Word], hits: list[int]) -> int:
    """Where the window begins that holds most different found words."""
    best, start = 0, 0
    for at in hits[:200]:
        different = {words[hit].term for hit in hits if at <= hit < at + EXCERPT_WORDS - 6}
        if len(different) > best:
            best, start = len(different), at
    return max(0, start - 6) if best else 0


def _render(text: str, found: list[Word], start: int, end: int) -> SafeString:
    parts, at = [], start
    for word in found:
        parts += [escape(text[at : word.start]), "<mark>", escape(text[word.start : word.end]), "</mark>"]
        at = word.end
    return mark_safe("".join([*parts, escape(text[at:end])]))  # noqa: S308 (each part is escaped)

"""Excerpts whose found words stand in <mark>; everything else is escaped."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .analysis import Analyser, Word

EXCERPT_WORDS = 36
LONGEST_TEXT = 60_000  # characters of a body that are looked through for an excerpt

_FIELD_ENDS = re.compile(r"((?:[.,:;?!…](?:</mark>)?)?)[ \t]*\n\s*")

Phrases = Sequence[tuple[str, ...]]


@dataclass(frozen=True)
class Sought:
    """The terms of the words to mark, and the folded words of what was quoted: one mark for each."""

    terms: Container[str]
    phrases: Phrases = ()


@dataclass(frozen=True)
class _Found:
    """Which words are found, as one mark."""

    first: int
    last: int
    what: str


def marked(text: str, analyser: Analyser, sought: Sought) -> SafeString:
    """The whole text, escaped, its found words marked."""
    words = analyser.words(text)
    return _render(text, words, _found_in(words, sought), 0, len(text))


def excerpt(text: str, analyser: Analyser, sought: Sought) -> SafeString:
    """The stretch of the text with most found words, from its beginning where none is found."""
    text = text[:LONGEST_TEXT]
    words = analyser.words(text)
    if not words:
        return mark_safe("")
    found = _found_in(words, sought)
    first = _best_start(found)
    last = min(first + EXCERPT_WORDS, len(words)) - 1
    start = 0 if first == 0 else words[first].start
    end = len(text) if last == len(words) - 1 else words[last].end
    inside = [one for one in found if first <= one.first and one.last <= last]
    shown = _render(text, words, inside, start, end)
    return mark_safe(f"{'… ' if start else ''}{shown}{' …' if end < len(text) else ''}")  # noqa: S308 (escaped in _render)


def fields_apart(html: str) -> SafeString:
    """The excerpt of a page, whose fields and blocks stand on lines of their own: each ends visibly."""
    return mark_safe(_FIELD_ENDS.sub(lambda end: f"{end[1]} " if end[1] else " · ", html))  # noqa: S308 (escaped before)


def _found_in(words: list[Word], sought: Sought) -> list[_Found]:
    found, at = [], 0
    while at < len(words):
        length = _phrase_at(words, at, sought.phrases)
        if length or _is_found(words[at], sought.terms):
            last = at + max(length, 1) - 1
            found.append(_Found(at, last, words[at].term))
            at = last
        at += 1
    return found


def _phrase_at(words: list[Word], at: int, phrases: Phrases) -> int:
    """How many words from here on are something quoted."""
    for phrase in phrases:
        if tuple(word.folded for word in words[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _is_found(word: Word, terms: Container[str]) -> bool:
    return not word.stop and (word.term in terms or (bool(word.enye) and word.enye in terms))


def _best_start(found: list[_Found]) -> int:
    """Where the window begins that holds most different found words."""
    best, start = 0, 0
    for one in found[:200]:
        inside = (other for other in found if one.first <= other.first < one.first + EXCERPT_WORDS - 6)
        different = len({other.what for other in inside})
        if different > best:
            best, start = different, one.first
    return max(0, start - 6) if best else 0


def _render(text: str, words: list[Word], found: list[_Found], start: int, end: int) -> SafeString:
    parts, at = [], start
    for one in found:
        first, last = words[one.first].start, words[one.last].end
        parts += [escape(text[at:first]), "<mark>", escape(text[first:last]), "</mark>"]
        at = last
    return mark_safe("".join([*parts, escape(text[at:end])]))  # noqa: S308 (each part is escaped)


def phrases_of(texts: Sequence[str], analyser: Analyser) -> Phrases:
    return tuple(tuple(word.folded for word in analyser.words(text)) for text in texts)

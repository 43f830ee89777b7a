"""The invisible signs that text brings along from Word, layout programs and PDF, and text without them.

Soft hyphens, zero-width signs, marks of direction and control characters are no part of what is said: words
that hold one are not found, and calendars, spreadsheets and feeds break over them.
"""

import html
import re
from typing import Any

# Formatting signs; the joiner U+200D apart, because it also joins pictures.
_MARKS = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e"
_FORMAT = _MARKS + "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
_JOINER = "\u200d"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_PARTING = "\x0b\x0c\x85\u2028\u2029"  # ends of lines and pages that no browser knows
_SURROGATES = "\ud800-\udfff"  # halves of a letter, which cannot be written down
_PICTURE = "\u00a9\u00ae\u2190-\u2bff\u3030-\u3299\U0001f000-\U0001faff"
# Man, joiner, laptop: one picture of a man at his laptop. Between letters it joins nothing.
_JOINS_NO_PICTURES = f"(?<![{_PICTURE}\ufe0f]){_JOINER}|{_JOINER}(?![{_PICTURE}])"

INSIDE_WORDS = f"[{_FORMAT}{_CONTROL}{_JOINER}]"  # as Elasticsearch's character filters read it, too

_INVISIBLE = re.compile(f"[{_FORMAT}{_CONTROL}{_PARTING}{_SURROGATES}]|{_JOINS_NO_PICTURES}")
_PARTED = re.compile(rf"(?<=\S)[{_PARTING}]+(?=\S)")
_OLD_LINE_END = re.compile("\r(?!\n)")
_ANY = re.compile(f"[{_FORMAT}{_CONTROL}{_PARTING}{_SURROGATES}{_JOINER}]|\r(?!\n)")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,24});")


def visible(text: str) -> str:
    """The text as a reader sees it. Tabs and ends of lines stay, and so do the joints within emoji."""
    if not _ANY.search(text):
        return text
    return _OLD_LINE_END.sub("\n", _INVISIBLE.sub("", _PARTED.sub(" ", text)))


def visible_markup(markup: str) -> str:
    """The same of HTML, where such a sign may also be written as `&shy;` or `&#8203;`."""
    return visible(_REFERENCE.sub(_spelled_out, markup) if "&" in markup else markup)


def visible_values(value: Any) -> Any:
    """The same of every text within lists and dictionaries."""
    match value:
        case str():
            return visible(value)
        case dict():
            return {key: visible_values(inner) for key, inner in value.items()}
        case list() | tuple():
            return type(value)(map(visible_values, value))
    return value


def _spelled_out(found: re.Match[str]) -> str:
    sign = html.unescape(found[0])
    return found[0] if visible(sign) else sign

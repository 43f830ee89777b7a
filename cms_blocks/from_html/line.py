"""A paragraph under way: its words, and which marks are open around them."""

import re
from html import escape

from .pieces import Piece, prose

_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
_EDGES = re.compile(r"^(?:\s|<br/>)+|(?:\s|<br/>)+$")
_EMPTY_MARK = re.compile(r"<(b|i|sup|a)\b[^>]*>(\s*)</\1>")


class Line:
    def __init__(self) -> None:
        self._marks: list[tuple[str, str]] = []
        self._begin()

    def _begin(self) -> None:
        self._html = [f"<{name}{attributes}>" for name, attributes in self._marks]
        self._text = ""
        self._letters = self._bold = 0
        self._links = any(name == "a" for name, _attributes in self._marks)

    def say(self, words: str) -> None:
        words = _SPACES.sub(" ", words)
        if not self._text or self._text[-1] in " \n":
            words = words.lstrip(" ")
        self._html.append(escape(words, quote=False))
        self._text += words
        letters = len(words.replace(" ", ""))
        self._letters += letters
        self._bold += letters if any(name == "b" for name, _attributes in self._marks) else 0

    def breaks(self) -> bool:
        """A new line within the paragraph; False for the second in a row, which ends it."""
        if self._text.endswith("\n"):
            return False
        if self._text.strip():
            self._text = self._text.rstrip(" ") + "\n"
            self._html.append("<br/>")
        return True

    def open(self, name: str, attributes: str) -> None:
        self._marks.append((name, attributes))
        self._html.append(f"<{name}{attributes}>")
        self._links = self._links or name == "a"

    def close(self) -> None:
        name, _attributes = self._marks.pop()
        self._html.append(f"</{name}>")

    def taken(self) -> Piece | None:
        """What was said since the last time; marks that are still open go on in the next paragraph."""
        text = self._text.strip()
        closing = "".join(f"</{name}>" for name, _attributes in reversed(self._marks))
        html = "".join(self._html) + closing
        bold, links = self._letters == self._bold, self._links
        self._begin()
        if not text:
            return None
        while (shorter := _EMPTY_MARK.sub(r"\2", html)) != html:
            html = shorter
        return prose(_EDGES.sub("", html), text, bold=bold, links=links and "<a " in html)

"""Walks through the tree of a text and lays its pieces down in order."""

import re
from collections import Counter
from html import escape

from bs4.element import PageElement, Tag
from django.utils.translation import gettext as _

from . import figures, lists, quotations, tables
from .addresses import address_of
from .headings import heading
from .line import Line
from .markup import is_text, names
from .pictures import Keep
from .pieces import LONGEST_LINE, Piece, prose

_MARKS = {
    "b": "b",
    "strong": "b",
    "th": "b",
    "dt": "b",
    "i": "i",
    "em": "i",
    "cite": "i",
    "dfn": "i",
    "var": "i",
}
_ANCHOR = re.compile(r"[a-z][a-z0-9-]{0,79}")
_BREAKING = names(
    "address article aside blockquote caption center dd details dir div dl dt fieldset figcaption footer "
    "form header hr legend li main menu nav optgroup option p section summary tbody td tfoot th thead tr"
)
_DROPPED = names(
    "script style template head title area base col colgroup param source track meta link noscript svg "
    "canvas map input button"
)
_SILENT = {"title", "head", "area", "base", "col", "colgroup", "param", "source", "track", "meta", "link"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


class Reader:
    """`pieces` is what it has read; a reader of a part (`inside`) shares the report of the whole."""

    def __init__(self, keep: Keep, remarks: Counter[str] | None = None) -> None:
        self.keep = keep
        self.remarks: Counter[str] = Counter() if remarks is None else remarks
        self.pieces: list[Piece] = []
        self.line = Line()

    def read(self, tag: Tag) -> list[Piece]:
        self._walk(tag)
        self.end_line()
        return self.pieces

    def inside(self, tag: Tag) -> list[Piece]:
        """The pieces of a part by itself."""
        return Reader(self.keep, self.remarks).read(tag)

    def end_line(self) -> None:
        if piece := self.line.taken():
            self.pieces.append(piece)

    def add(self, *pieces: Piece) -> None:
        self.end_line()
        self.pieces.extend(pieces)

    def remark(self, sentence: str) -> None:
        self.remarks[sentence] += 1

    def _walk(self, tag: Tag) -> None:
        for child in list(tag.children):
            self._meet(child)

    def _meet(self, node: PageElement) -> None:
        if is_text(node):
            self.line.say(str(node))
        elif isinstance(node, Tag) and not self._is_left_out(node):
            self._meet_tag(node)

    def _is_left_out(self, tag: Tag) -> bool:
        if tag.name in _DROPPED:
            if tag.name not in _SILENT:
                self.remark(_("“%(name)s” was left out.") % {"name": tag.name})
            return True
        if tag.has_attr("hidden") or _HIDDEN.search(tag.get("style", "")):
            if tag.get_text(strip=True):
                self.remark(_("A text that was hidden from readers was left out."))
            return True
        # The arrow behind a note that led back to its mark.
        leads_back = tag.name == "a" and str(tag.get("href", "")).startswith("#")
        return leads_back and not re.search(r"\w", tag.get_text()) and not tag.find("img")

    def _meet_tag(self, tag: Tag) -> None:
        if figures.is_figure(tag):
            self.add(*figures.pieces_of(tag, self))
        elif pieces_of := _AS_PIECES.get(tag.name):
            self.add(*pieces_of(tag, self))
        elif meet := _BY_ITSELF.get(tag.name):
            meet(self, tag)
        elif tag.name in _BREAKING:
            self.end_line()
            self._meet_inline(tag)
            self.end_line()
        else:
            self._meet_inline(tag)

    def _meet_break(self, tag: Tag) -> None:
        if not self.line.breaks():
            self.end_line()

    def _meet_inline(self, tag: Tag) -> None:
        marks = list(self._marks_of(tag))
        for name, attributes in marks:
            self.line.open(name, attributes)
        if tag.name == "sub" and re.fullmatch(r"[0-9+-]+", tag.get_text(strip=True)):
            self.line.say(tag.get_text(strip=True).translate(_LOWERED))
        elif tag.name == "q":
            self.line.say("“")
            self._walk(tag)
            self.line.say("”")
        else:
            self._walk(tag)
        for _mark in marks:
            self.line.close()
        if tag.name in {"del", "s", "strike"} and tag.get_text(strip=True):
            self.remark(_("A text that was struck out is no longer shown so."))

    def _marks_of(self, tag: Tag):
        style = tag.get("style", "")
        if _MARKS.get(tag.name) == "b" or _BOLD.search(style):
            yield "b", ""
        if _MARKS.get(tag.name) == "i" or _ITALIC.search(style):
            yield "i", ""
        if tag.name == "sup" or _RAISED.search(style):
            yield "sup", ""
        if tag.name == "a" and (address := address_of(tag, self)):
            yield "a", f' href="{escape(address)}"'

    def _meet_preformatted(self, tag: Tag) -> None:
        self.end_line()
        for number, line in enumerate(tag.get_text().strip("\n").split("\n")):
            if number:
                self.line.breaks()
            self.line.say(line)
        self.end_line()

    def _meet_embedded(self, tag: Tag) -> None:
        """A film or a map from elsewhere is not shown here: its address stands where it stood."""
        within = tag.find(["source", "embed"])
        address = tag.get("src") or tag.get("data") or (within.get("src") if within else "")
        self.end_line()
        self._walk(tag)
        if str(address).startswith(("http://", "https://", "//")):
            self.line.open("a", f' href="{escape(re.sub("^//", "https://", address))}"')
            self.line.say(address)
            self.line.close()
        self.end_line()
        self.remark(_("“%(name)s” was replaced by its address.") % {"name": tag.name})

    def _meet_heading(self, tag: Tag) -> None:
        inside = self.inside(tag)
        words = [piece for piece in inside if piece.is_prose]
        text = " ".join(" ".join(piece.text for piece in words).split())
        if any(piece.links for piece in words):
            self.remark(_("A link in a heading was left out."))
        if 0 < len(text) <= LONGEST_LINE:
            anchor = tag.get("id", "") if _ANCHOR.fullmatch(tag.get("id", "")) else ""
            self.add(heading(text, int(tag.name[1]), escape(text), anchor))
        elif text:
            self.remark(_("A heading is too long to be one and became a paragraph."))
            self.add(prose(f"<b>{escape(text)}</b>", text))
        self.add(*(piece for piece in inside if not piece.is_prose))


_AS_PIECES = {
    **dict.fromkeys(("ul", "ol", "menu", "dir"), lists.pieces_of),
    "table": tables.pieces_of,
    "blockquote": quotations.pieces_of,
    "img": figures.image_of,
}
_BY_ITSELF = {
    "br": Reader._meet_break,
    "pre": Reader._meet_preformatted,
    **dict.fromkeys(("iframe", "video", "audio", "embed", "object", "applet"), Reader._meet_embedded),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Reader._meet_heading),
}

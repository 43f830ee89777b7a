"""Lists: blocks where items are plain words, else rich text, else paragraphs that carry their numerals."""

from __future__ import annotations

import re
from html import escape
from itertools import count
from typing import TYPE_CHECKING

from bs4.element import Tag
from django.utils.translation import gettext as _

from .markup import is_text
from .pieces import LONGEST_PASSAGE, Piece, paragraph, prose

if TYPE_CHECKING:
    from .reading import Reader

_MOST_ITEMS = 100
_STYLES = {"1": "ol", "decimal": "ol", "a": "letters", "lower-alpha": "letters", "lower-latin": "letters"}
_OTHERS = {"A": "A", "upper-alpha": "A", "upper-latin": "A", "i": "i", "lower-roman": "i", "I": "I"} | {
    "upper-roman": "I"
}
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)")

Item = list[Piece]


def pieces_of(tag: Tag, reader: Reader) -> list[Piece]:
    items = [item for item in _items(tag, reader) if item[1]]
    if not items:
        return []
    kind, numerals = _numbering(tag, [li for li, _pieces in items])
    contents = [pieces for _li, pieces in items]
    nested = any(piece.kind == "list" for pieces in contents for piece in pieces)
    if numerals is None and not nested and _are_plain(contents):
        return [_block(kind, contents)]
    if numerals is None and kind != "letters" and _are_prose(contents):
        return [_rich(kind, contents)]
    return _flat(kind, contents, numerals, reader)


def _items(tag: Tag, reader: Reader) -> list[tuple[Tag, Item]]:
    """A list within a list belongs to the item before it; what stands between items is one by itself."""
    found: list[tuple[Tag, Item]] = []
    for child in tag.children:
        if isinstance(child, Tag):
            inside = reader.inside(child) if child.name == "li" else reader.inside(_around(child))
            if child.name in {"ul", "ol"} and found:
                found[-1][1].extend(inside)
            else:
                found.append((child, inside))
        elif is_text(child) and child.strip():
            found.append((tag, [paragraph(" ".join(child.split()))]))
    return found


def _around(child: Tag) -> Tag:
    return child.wrap(Tag(name="div"))


def _numbering(tag: Tag, items: list[Tag]) -> tuple[str, list[str] | None]:
    """The block's kind, and the numerals where no block would count the same way."""
    if tag.name != "ol":
        return "ul", None
    style = _STYLE.search(tag.get("style", ""))
    written = style[1] if style else tag.get("type", "1")
    kind = _STYLES.get(written, "ol")
    values = list(_values(tag, items))
    if written not in _OTHERS and values == list(range(1, len(items) + 1)):
        return kind, None
    write = _WRITERS[_OTHERS.get(written) or ("a" if kind == "letters" else "1")]
    return kind, [f"{write(value)}{')' if kind == 'letters' else '.'}" for value in values]


def _values(tag: Tag, items: list[Tag]):
    step = -1 if tag.has_attr("reversed") else 1
    value = _number(tag.get("start"), len(items) if step < 0 else 1)
    for item in items:
        value = _number(item.get("value") if item.name == "li" else None, value)
        yield value
        value += step


def _number(text: object, default: int) -> int:
    return int(str(text)) if re.fullmatch(r"-?\d{1,6}", str(text)) else default


def _roman(value: int) -> str:
    if not 0 < value < 4000:
        return str(value)
    written = ""
    for worth, letters in _ROMAN:
        written, value = written + letters * (value // worth), value % worth
    return written


def _letter(value: int) -> str:
    return chr(96 + value) if 0 < value < 27 else str(value)


_WRITERS = {
    "1": str,
    "a": _letter,
    "A": lambda value: _letter(value).upper(),
    "i": _roman,
    "I": lambda value: _roman(value).upper(),
}


def _are_plain(contents: list[Item]) -> bool:
    return (
        len(contents) <= _MOST_ITEMS
        and all(piece.is_unadorned for pieces in contents for piece in pieces)
        and all(len(_text(pieces)) <= LONGEST_PASSAGE for pieces in contents)
    )


def _are_prose(contents: list[Item]) -> bool:
    return all(piece.is_prose or piece.kind == "list" for pieces in contents for piece in pieces)


def _text(pieces: Item) -> str:
    return "\n".join(piece.text for piece in pieces)


def _block(kind: str, contents: list[Item]) -> Piece:
    items = [_text(pieces) for pieces in contents]
    rich = _rich(kind, contents)
    return Piece("list", rich.html, rich.text, {"kind": kind, "items": items})


def _rich(kind: str, contents: list[Item]) -> Piece:
    name = "ul" if kind == "ul" else "ol"
    items = "".join(f"<li>{_within(pieces)}</li>" for pieces in contents)
    links = any(piece.links for pieces in contents for piece in pieces)
    return Piece("prose", f"<{name}>{items}</{name}>", "\n".join(map(_text, contents)), links=links)


def _within(pieces: Item) -> str:
    """Lines of one item; a list inside it stands below them."""
    html = ""
    for piece in pieces:
        inner = piece.html.removeprefix("<p>").removesuffix("</p>")
        html += f"<br/>{inner}" if html and not inner.startswith(("<ul", "<ol")) else inner
    return html


def _flat(kind: str, contents: list[Item], numerals: list[str] | None, reader: Reader) -> list[Piece]:
    """As paragraphs: the numerals are words of the text, which nothing may count anew."""
    reader.remark(_("A list became paragraphs that begin with its numerals or marks."))
    if numerals is None:
        write = _WRITERS["a" if kind == "letters" else "1"]
        end = ")" if kind == "letters" else "."
        numerals = ["•" if kind == "ul" else f"{write(n)}{end}" for n, _one in zip(count(1), contents)]
    flat: list[Piece] = []
    for numeral, pieces in zip(numerals, contents, strict=True):
        first = pieces[0]
        if first.is_prose and first.html.startswith("<p>"):
            inner = first.html.removeprefix("<p>").removesuffix("</p>")
            flat.append(prose(f"{escape(numeral)} {inner}", f"{numeral} {first.text}", links=first.links))
            flat.extend(pieces[1:])
        else:
            flat.extend([paragraph(numeral), *pieces])
    return flat

"""What a text is made of on its way to blocks, and the rows of a stream that it ends as."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cms_blocks.rich_text import cleaned

LONGEST_PARAGRAPH = 18_000  # characters of text in one block; its editor takes 20,000
MOST_BLOCKS = 200
LONGEST_LINE, LONGEST_PASSAGE = 200, 2_000


@dataclass
class Piece:
    """A paragraph (“prose”), or what another block can hold: `html` is what it would be as prose."""

    kind: str
    html: str
    text: str
    value: Any = None
    bold: bool = False  # all of it: perhaps a heading that was only painted as one
    links: bool = False

    @property
    def is_prose(self) -> bool:
        return self.kind == "prose"

    @property
    def is_unadorned(self) -> bool:
        """Whether nothing is lost where only its text is kept."""
        return self.is_prose and not re.search(r"<(?!/?(?:p|br)\b)", self.html)


def prose(html: str, text: str, **of: Any) -> Piece:
    return Piece("prose", f"<p>{html}</p>", text, **of)


def paragraph(text: str) -> Piece:
    return prose("<br/>".join(map(escape, text.split("\n"))), text)


@dataclass
class Rows:
    """Stream rows whose identifiers follow from their content: the same text again makes the same rows."""

    key: str
    seen: Counter = field(default_factory=Counter)

    def row(self, kind: str, value: Any) -> dict[str, Any]:
        content = json.dumps([kind, value], sort_keys=True, ensure_ascii=False, default=str)
        self.seen[content] += 1
        name = f"{self.key}/{content}/{self.seen[content]}"
        return {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, name))}

    def items(self, values: Iterable[Any]) -> list[dict[str, Any]]:
        return [self.row("item", value) for value in values]


def rows_of(pieces: list[Piece], key: str) -> list[dict[str, Any]]:
    """As few rows as carry the pieces in their order; simpler ones where there would be too many."""
    for simpler in (set(), {"list", "quote"}, {"list", "quote", "heading"}):
        groups = list(_grouped([_simplified(piece) if piece.kind in simpler else piece for piece in pieces]))
        if len(groups) <= MOST_BLOCKS:
            break
    rows = Rows(key)
    return [_row(group, rows) for group in groups]


def prose_of(pieces: Iterable[Piece]) -> str:
    """All as rich text, for fields that hold no blocks."""
    return cleaned("".join(piece.html for piece in pieces))


def _simplified(piece: Piece) -> Piece:
    return Piece("prose", piece.html, piece.text)


def _grouped(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Neighbouring paragraphs together, every other piece by itself."""
    group: list[Piece] = []
    for piece in pieces:
        full = sum(len(one.text) for one in group) + len(piece.text) > LONGEST_PARAGRAPH
        if group and (full or not (piece.is_prose and group[-1].is_prose)):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _row(group: list[Piece], rows: Rows) -> dict[str, Any]:
    first = group[0]
    match first.kind:
        case "prose":
            return rows.row("paragraph", prose_of(group))
        case "list":
            return rows.row("list", first.value | {"items": rows.items(first.value["items"])})
        case "table":
            cells = ({"cells": rows.items(row)} for row in first.value["rows"])
            return rows.row("table", first.value | {"rows": rows.items(cells)})
        case _:
            return rows.row(first.kind, first.value)

"""Tables of words become blocks; what was a table only for its looks becomes what stood in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4.element import Tag
from django.utils.translation import gettext as _

from .pieces import LONGEST_LINE, Piece, paragraph

if TYPE_CHECKING:
    from .reading import Reader

_MOST_COLUMNS, _MOST_ROWS, _LONGEST_CELL = 20, 200, 500
_HREF = re.compile(r'<a href="([^"]*)">')

Cell = tuple[Tag, list[Piece]]


def pieces_of(table: Tag, reader: Reader) -> list[Piece]:
    caption = table.find("caption", recursive=False)
    title = reader.inside(caption) if caption else []
    rows = [_cells(row, reader) for row in _rows(table)]
    rows = [row for row in rows if any(pieces for _cell, pieces in row)]
    strays = [piece for stray in _strays(table) for piece in reader.inside(stray)]
    if not rows:
        return [*title, *strays]
    grid = _grid(rows)
    if _is_one_of_words(rows, grid, title):
        return [*_blocks(grid, _header(rows), title, reader), *strays]
    reader.remark(_("A table became paragraphs, because no table here can hold what stood in it."))
    return [*title, *_as_lines(rows), *strays]


def _rows(table: Tag) -> Iterator[Tag]:
    """A foot may be written before the body; it is read after it."""
    parts = {"thead": [], "tbody": [], "tfoot": []}
    for child in table.find_all(["thead", "tbody", "tfoot", "tr"], recursive=False):
        rows = [child] if child.name == "tr" else child.find_all("tr", recursive=False)
        parts["tbody" if child.name == "tr" else child.name].extend(rows)
    for part in parts.values():
        yield from part


def _strays(table: Tag) -> Iterator[Tag]:
    known = {"caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"}
    yield from (child for child in table.find_all(True, recursive=False) if child.name not in known)


def _cells(row: Tag, reader: Reader) -> list[Cell]:
    return [(cell, reader.inside(cell)) for cell in row.find_all(["td", "th"], recursive=False)]


def _grid(rows: list[list[Cell]]) -> list[list[str]]:
    """The words of each cell in its place. A cell that reached over others leaves them empty."""
    grid: list[dict[int, str]] = [{} for _row in rows]
    for number, row in enumerate(rows):
        column = 0
        for cell, pieces in row:
            while column in grid[number]:
                column += 1
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            for below in range(number, min(number + high, len(rows))):
                grid[below] |= dict.fromkeys(range(column, column + wide), "")
            grid[number][column] = _words(pieces)
            column += wide
    width = max(max(row, default=0) for row in grid) + 1
    whole = [[row.get(column, "") for column in range(width)] for row in grid]
    used = [column for column in range(width) if any(row[column] for row in whole)]
    return [[row[column] for column in used] for row in whole]


def _span(cell: Tag, name: str) -> int:
    return min(int(cell[name]), 100) if re.fullmatch(r"[1-9]\d{0,5}", str(cell.get(name, ""))) else 1


def _words(pieces: list[Piece]) -> str:
    """A cell is one line: its paragraphs and items follow each other, its links are written out."""
    lines = [" ".join(_with_addresses(piece).split()) for piece in pieces]
    return " ".join(line if re.search(r"[.;:,]$", line) else f"{line};" for line in lines[:-1]) + (
        " " * (len(lines) > 1) + lines[-1] if lines else ""
    )


def _with_addresses(piece: Piece) -> str:
    addresses = [address for address in _HREF.findall(piece.html) if address not in piece.text]
    return piece.text + "".join(f" ({address.replace('&amp;', '&')})" for address in addresses)


def _is_one_of_words(rows: list[list[Cell]], grid: list[list[str]], title: list[Piece]) -> bool:
    held = (piece for row in rows for _cell, pieces in row for piece in pieces)
    return (
        len(grid) > 1
        and len(grid[0]) <= _MOST_COLUMNS
        and all(len(cell) <= _LONGEST_CELL for row in grid for cell in row)
        and all(piece.is_prose or piece.kind == "list" for piece in held)
        and (len(grid[0]) > 1 or any(cell.name == "th" for cell, _pieces in rows[0]))
        and all(piece.is_prose for piece in title)
    )


def _header(rows: list[list[Cell]]) -> str:
    first = all(cell.name == "th" for cell, _pieces in rows[0])
    beginnings = [row[0][0].name == "th" for row in rows[1:] if row]
    if beginnings and all(beginnings):
        return "both" if first else "column"
    return "row"


def _blocks(grid: list[list[str]], header: str, title: list[Piece], reader: Reader) -> list[Piece]:
    """One table, or several with the same head where it is longer than one may be."""
    caption = " ".join(" ".join(piece.text for piece in title).split())
    before = [paragraph(caption)] if len(caption) > LONGEST_LINE else []
    if not caption or before:
        caption = _("Table")
        reader.remark(
            _("A table had no caption of its own: “%(caption)s” stands there.") % {"caption": caption}
        )
    head = [] if header == "column" else grid[:1]
    body = grid[len(head) :]
    step = _MOST_ROWS - len(head)
    parts = [head + body[start : start + step] for start in range(0, len(body), step)]
    if len(parts) > 1 and len(parts[-1]) < 2:  # a table has two rows at least
        parts[-1], parts[-2] = head + parts[-2][-1:] + parts[-1], parts[-2][:-1]
    return [*before, *(_block(rows, header, caption) for rows in parts)]


def _block(rows: list[list[str]], header: str, caption: str) -> Piece:
    lines = [_line(row) for row in rows]
    html = "".join(line.html for line in lines)
    value = {"caption": caption, "header": header, "rows": rows, "source": ""}
    return Piece("table", html, "\n".join(line.text for line in lines), value)


def _line(row: list[str]) -> Piece:
    return paragraph(" | ".join(cell for cell in row if cell))


def _as_lines(rows: list[list[Cell]]) -> Iterator[Piece]:
    """A row of short words stays on one line; what is more than words stands by itself, in order."""
    for row in rows:
        pieces = [piece for _cell, held in row for piece in held]
        if len(pieces) > 1 and all(
            piece.is_unadorned and len(piece.text) <= LONGEST_LINE for piece in pieces
        ):
            yield paragraph(" | ".join(" ".join(piece.text.split()) for piece in pieces))
        else:
            yield from pieces

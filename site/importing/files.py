"""Files of rows: JSON Lines or CSV, bounded, in UTF-8. Every cell is text; none is ever a formula."""

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from .rows import COLUMNS, Problem

LARGEST_FILE = 256 * 1024 * 1024
LONGEST_LINE = 2 * 1024 * 1024
_FORMULA = ("=", "+", "-", "@")
# Bytes that are no UTF-8 are read as these, so that the rest of the file is read.
_NOT_UTF8 = re.compile(r"[\udc80-\udcff]")

Line = tuple[int, dict[str, object] | Problem]


class UnreadableFile(ValueError):
    """The file as a whole cannot be read; says why."""


def lines_of(path: Path) -> Iterator[Line]:
    """The number of each line with its columns, or with what makes it unreadable."""
    if not path.is_file():
        raise UnreadableFile(_("There is no file %(path)s.") % {"path": path})
    if path.stat().st_size > LARGEST_FILE:
        raise UnreadableFile(_("The file is larger than %(size)d MB.") % {"size": LARGEST_FILE // 1024**2})
    return _csv_lines(path) if path.suffix.lower() == ".csv" else _json_lines(path)


def _json_lines(path: Path) -> Iterator[Line]:
    for number, text in _texts(path):
        if isinstance(text, Problem):
            yield number, text
        elif text.strip():
            yield number, _json_object(number, text)


def _json_object(number: int, text: str) -> dict[str, object] | Problem:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        return Problem(number, "-", _("Not JSON: %(error)s.") % {"error": str(error)[:200]})
    return found if isinstance(found, dict) else Problem(number, "-", _("Must be a JSON object."))


def _texts(path: Path) -> Iterator[tuple[int, str | Problem]]:
    with path.open("rb") as lines:
        number = 0
        while line := lines.readline(LONGEST_LINE + 1):
            number += 1
            yield number, _decoded(number, line)
            while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
                line = lines.readline(LONGEST_LINE + 1)


def _decoded(number: int, line: bytes) -> str | Problem:
    if len(line) > LONGEST_LINE:
        return Problem(number, "-", _("The line is too long."))
    try:
        return line.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError as error:
        place = _("Not UTF-8 from byte %(byte)d on.") % {"byte": error.start + 1}
        return Problem(number, "-", place)


def _csv_lines(path: Path) -> Iterator[Line]:
    """Every row by the line in which it begins; one that cannot be read does not keep the others out."""
    csv.field_size_limit(LONGEST_LINE)
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as text:
        reader = csv.reader(text, strict=True)
        names = _header(reader)
        number = reader.line_num + 1
        for cells in _readable(reader):
            if cells:
                yield number, _row(number, names, cells)
            number = reader.line_num + 1


def _readable(reader: Iterator[list[str]]) -> Iterator[list[str] | str]:
    """The rows, or why one is none: after a complaint the reader begins anew with the line that follows."""
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _("Not CSV: %(error)s.") % {"error": error}


def _header(reader: Iterator[list[str]]) -> list[str]:
    names = next(_readable(reader), [])
    if isinstance(names, str):
        raise UnreadableFile(names)
    if any(_NOT_UTF8.search(name) for name in names):
        raise UnreadableFile(_("The file is not in UTF-8."))
    if sorted(names) != sorted(COLUMNS):
        raise UnreadableFile(
            _("The first line must name these columns: %(columns)s.") % {"columns": ", ".join(COLUMNS)}
        )
    return names


def _row(number: int, names: list[str], cells: list[str] | str) -> dict[str, object] | Problem:
    if isinstance(cells, str):
        return Problem(number, "-", cells)
    if len(cells) != len(names):
        return Problem(number, "-", _("Has more or fewer cells than the first line."))
    row: dict[str, object] = {name: _text_of(cell) for name, cell in zip(names, cells, strict=True)}
    broken = next((name for name, cell in row.items() if _NOT_UTF8.search(str(cell))), None)
    return Problem(number, broken, _("Not UTF-8.")) if broken else row


def _text_of(cell: str) -> str:
    """A cell that spreadsheets were kept from calculating by an apostrophe says what stands behind it."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in _FORMULA else cell

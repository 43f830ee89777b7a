"""Files of rows: JSON Lines or CSV, bounded, in UTF-8. Every cell is text; none is ever a formula."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from .rows import COLUMNS, Problem

LARGEST_FILE = 256 * 1024 * 1024
LONGEST_LINE = 2 * 1024 * 1024
_FORMULA = ("=", "+", "-", "@")

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
    csv.field_size_limit(LONGEST_LINE)
    try:
        with path.open(encoding="utf-8-sig", newline="") as text:
            reader = csv.DictReader(text, strict=True)
            _check_header(reader.fieldnames or [])
            for cells in reader:
                yield reader.line_num, _cells(reader.line_num, cells)
    except UnicodeDecodeError as error:
        raise UnreadableFile(_("The file is not in UTF-8: %(error)s.") % {"error": error}) from error
    except csv.Error as error:
        raise UnreadableFile(_("The file is not CSV: %(error)s.") % {"error": error}) from error


def _check_header(names: list[str]) -> None:
    missing, unknown = set(COLUMNS) - set(names), set(names) - set(COLUMNS)
    if missing or unknown or len(names) != len(set(names)):
        raise UnreadableFile(
            _("The first line must name these columns: %(columns)s.") % {"columns": ", ".join(COLUMNS)}
        )


def _cells(number: int, cells: dict) -> dict[str, object] | Problem:
    if None in cells or None in cells.values():
        return Problem(number, "-", _("Has more or fewer cells than the first line."))
    return {name: _text_of(cell) for name, cell in cells.items()}


def _text_of(cell: str) -> str:
    """A cell that spreadsheets were kept from calculating by an apostrophe says what stands behind it."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in _FORMULA else cell

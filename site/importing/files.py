"""Files of rows as offices have them: JSON Lines, or CSV with whatever separator and encoding Excel wrote.

A file of the wrong shape is told once; a line that is wrong is told by its number. No cell is ever a formula.
"""

import csv
import json
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from .rows import COLUMNS, OPTIONAL, Problem

LARGEST_FILE = 256 * 1024 * 1024
LONGEST_LINE = 2 * 1024 * 1024
_FORMULA = ("=", "+", "-", "@")
_SEPARATORS = (",", ";", "\t", "|")
_CHUNK = 1024 * 1024
_JSON_NAMES, _CSV_NAMES = {".jsonl", ".ndjson", ".json"}, {".csv", ".tsv", ".txt"}
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # as XLSX and DOCX, as XLS and DOC begin
_NO_TEXTS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite format")
# Bytes that are no UTF-8 are read as these, so that the rest of the file is read.
_NOT_UTF8 = re.compile(r"[\udc80-\udcff]")
_NOT_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")

Line = tuple[int, dict[str, object] | Problem]


class UnreadableFile(ValueError):
    """The file as a whole cannot be read; says why."""


def lines_of(path: Path) -> Iterator[Line]:
    """The number of each line with its columns, or with what makes it unreadable."""
    beginning = _beginning(path)
    if _is_json(path, beginning):
        if beginning.lstrip().startswith(b"["):
            told = _("The file is one JSON list: write its objects each on a line of its own (JSON Lines).")
            raise UnreadableFile(told)
        return _json_lines(path)
    encoding = _encoding(path, beginning)
    separator = _separator(path, encoding)
    return _csv_lines(path, encoding, separator)


def count_lines(path: Path) -> int:
    """About how many rows there are, for the bar; a file that cannot be read has none."""
    if not path.is_file():
        return 0
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(_CHUNK), b"")) or 1


def _beginning(path: Path) -> bytes:
    """The first bytes of a file that may be one of rows."""
    if path.is_dir():
        raise UnreadableFile(_("%(path)s is a folder: name a file.") % {"path": path})
    if not path.is_file():
        raise UnreadableFile(_("There is no file %(path)s.") % {"path": path})
    if path.stat().st_size > LARGEST_FILE:
        raise UnreadableFile(_("The file is larger than %(size)d MB.") % {"size": LARGEST_FILE // 1024**2})
    try:
        with path.open("rb") as file:
            beginning = file.read(4096)
    except OSError as error:
        raise UnreadableFile(
            _("The file cannot be opened: %(error)s.") % {"error": error.strerror}
        ) from error
    if not beginning.strip():
        raise UnreadableFile(_("The file is empty."))
    if beginning.startswith(_WORKBOOKS):
        raise UnreadableFile(_("The file is a workbook or document: save it as CSV (UTF-8) first."))
    binary = b"\0" in beginning.split(b"\n", 1)[0] or beginning.startswith(_NO_TEXTS)
    if binary and not beginning.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise UnreadableFile(_("The file holds no text."))
    return beginning.removeprefix(BOM_UTF8)


def _is_json(path: Path, beginning: bytes) -> bool:
    """By its first sign; by its name where that tells nothing."""
    first = beginning.lstrip()[:1]
    name = path.suffix.lower()
    return first == b"{" or (name in _JSON_NAMES) or (first == b"[" and name not in _CSV_NAMES)


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
        # Without the place, so that the same fault in many lines is told once.
        why = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        return Problem(number, "-", _("Not JSON: %(error)s.") % {"error": why[:200]})
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


def _encoding(path: Path, beginning: bytes) -> str:
    """UTF-8 where it is; else what Excel writes: UTF-16 with its mark, or Windows' western letters.

    A file that is UTF-8 but for some lines stays that, and those lines are told.
    """
    if beginning.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    content = path.read_bytes()
    try:
        content.decode("utf-8-sig")
        return "utf-8-sig"
    except UnicodeDecodeError:
        mixed = re.search(rb"[\xc3\xc2\xe2][\x80-\xbf]", content)
        return "utf-8-sig" if mixed or _NOT_CP1252.search(content) else "cp1252"


def _separator(path: Path, encoding: str) -> str:
    """The sign that parts the first line into the columns; told what is wrong where none does."""
    tried = {sign: _header(path, encoding, sign) for sign in _SEPARATORS}
    found = max(_SEPARATORS, key=lambda sign: len({*COLUMNS} & {*tried[sign]}))
    names = tried[found]
    missing, unknown = [*({*COLUMNS} - {*names})], [*({*names} - {*COLUMNS, *OPTIONAL})]
    if not missing and not unknown and len(names) == len(set(names)):
        return found
    told = _("The first line must name these columns: %(columns)s.") % {"columns": ", ".join(COLUMNS)}
    if 0 < len(missing) < len(COLUMNS):
        told += " " + _("Missing: %(columns)s.") % {"columns": ", ".join(sorted(missing))}
    if unknown and len(missing) < len(COLUMNS):
        told += " " + _("Unknown: %(columns)s.") % {"columns": ", ".join(sorted(unknown))[:200]}
    raise UnreadableFile(told)


def _header(path: Path, encoding: str, separator: str) -> list[str]:
    with _opened(path, encoding) as text:
        names = next(_readable(_reader(text, separator)), [])
    return _names(names) if isinstance(names, list) else []


def _names(cells: list[str]) -> list[str]:
    return [_NOT_UTF8.sub("�", name).strip().lower() for name in cells]


def _opened(path: Path, encoding: str):
    errors = "surrogateescape" if encoding == "utf-8-sig" else "replace"
    return path.open(encoding=encoding, errors=errors, newline="")


def _reader(text, separator: str):
    csv.field_size_limit(LONGEST_LINE)
    return csv.reader(text, strict=True, delimiter=separator)


def _csv_lines(path: Path, encoding: str, separator: str) -> Iterator[Line]:
    """Every row by the line in which it begins; one that cannot be read does not keep the others out."""
    with _opened(path, encoding) as text:
        reader = _reader(text, separator)
        names = _names(next(_readable(reader), []))
        number = reader.line_num + 1
        for cells in _readable(reader):
            if isinstance(cells, str) or any(cells):
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

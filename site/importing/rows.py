"""One row of a file: its columns, and what each of them must be."""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.utils.text import slugify
from django.utils.translation import gettext as _

TYPES = ("bulletin", "institution", "ethics", "plan")
COLUMNS = ("id", "type", "title", "summary", "body", "date", "institution", "locale")
_LONGEST = {"id": 200, "title": 255, "summary": 600, "body": 500_000, "institution": 255, "locale": 20}
_REQUIRED = ("id", "type", "title", "institution", "locale")
_ONE_LINE = ("id", "title", "institution", "locale")
_ADDRESSED = ("title", "institution")  # of which a page's address is made
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


@dataclass(frozen=True)
class Problem:
    """What is wrong in which line and column of the file."""

    line: int
    column: str
    sentence: str

    def __str__(self) -> str:
        return _("line %(line)d, column %(column)s: %(sentence)s") % asdict(self)


@dataclass(frozen=True)
class Row:
    line: int
    id: str
    type: str
    title: str
    summary: str
    body: str
    date: dt.date | None
    institution: str
    locale: str

    @property
    def digest(self) -> str:
        content = {name: str(value or "") for name, value in asdict(self).items() if name != "line"}
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def read_row(line: int, values: Mapping[str, object]) -> tuple[Row | None, list[Problem]]:
    """The row, or everything that is wrong with it."""
    problems = [Problem(line, name, sentence) for name, sentence in _faults(values)]
    if problems:
        return None, problems
    texts = {name: str(values.get(name) or "").strip() for name in COLUMNS}
    written = texts.pop("date")
    day = dt.date.fromisoformat(written) if written else None
    return Row(line=line, date=day, **texts), []


def _faults(values: Mapping[str, object]):
    for name in sorted(values.keys() - set(COLUMNS), key=str):
        yield str(name)[:60], _("There is no such column.")
    for name in COLUMNS:
        value = values.get(name)
        if value is not None and not isinstance(value, str):
            yield name, _("Must be text.")
        elif sentence := _fault(name, (value or "").strip(), values):
            yield name, sentence


def _fault(name: str, text: str, values: Mapping[str, object]) -> str:
    if not text:
        needed = name in _REQUIRED or (name == "date" and values.get("type") in ("bulletin", "plan"))
        return _("Must not be empty.") if needed else ""
    if _CONTROL.search(text) or (name in _ONE_LINE and "\n" in text):
        return _("Holds characters that no text may hold.")
    if name in _ADDRESSED and not slugify(text):
        return _("Must hold a letter or a figure.")
    if len(text) > _LONGEST.get(name, 100):
        return _("May have at most %(count)d characters.") % {"count": _LONGEST.get(name, 100)}
    if name == "type" and text not in TYPES:
        return _("Must be one of: %(types)s.") % {"types": ", ".join(TYPES)}
    return (
        _("Must be a date of the calendar such as 2024-05-31.")
        if name == "date" and not _is_date(text)
        else ""
    )


def _is_date(text: str) -> bool:
    try:
        return _FIRST_YEAR <= dt.date.fromisoformat(text).year <= _LAST_YEAR
    except ValueError:
        return False

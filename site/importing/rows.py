"""One row of a file: its columns, and what each of them must be."""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms_blocks.from_html import plain
from common.visible import visible_markup

TYPES = ("bulletin", "institution", "ethics", "plan")
COLUMNS = ("id", "type", "title", "summary", "body", "date", "institution", "locale")
OPTIONAL = ("state", "expires", "folio")
_LONGEST = {"id": 200, "title": 255, "summary": 600, "body": 500_000, "institution": 255, "locale": 20}
_LONGEST |= {"folio": 120}
_REQUIRED = ("id", "type", "title", "institution", "locale")
_ONE_LINE = ("id", "title", "institution", "locale", "folio")
_ADDRESSED = ("title", "institution")  # of which a page's address is made
_PLAIN = ("title", "summary", "institution", "folio")  # which may have been markup elsewhere
_MOMENTS = ("date", "expires")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


class State(TextChoices):
    """What becomes of a row's page. Without one it waits for clearance, or is a draft where nobody clears."""

    DRAFT = "draft", gettext_lazy("draft")
    WAITING = "waiting", gettext_lazy("waiting for clearance")
    PUBLIC = "public", gettext_lazy("public")
    PRIVATE = "private", gettext_lazy("for people who have logged in")


@dataclass(frozen=True)
class Problem:
    """What is wrong, or worth knowing, in which line and column of the file."""

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
    date: dt.date | dt.datetime | None
    institution: str
    locale: str
    state: str = ""
    expires: dt.datetime | None = None
    folio: str = ""

    @property
    def day(self) -> dt.date | None:
        return self.date.date() if isinstance(self.date, dt.datetime) else self.date

    @property
    def hour_known(self) -> bool:
        return isinstance(self.date, dt.datetime)

    @property
    def digest(self) -> str:
        """Of all that the row says; a column that was added later counts only where it says something."""
        content = {name: str(value or "") for name, value in asdict(self).items() if name != "line"}
        content = {name: text for name, text in content.items() if text or name in COLUMNS}
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def read_row(line: int, values: Mapping[str, object]) -> tuple[Row | None, list[Problem]]:
    """The row, or everything that is wrong with it."""
    values = {name: _as_plain(name, value) for name, value in values.items()}
    problems = [Problem(line, name, sentence) for name, sentence in _faults(values)]
    if problems:
        return None, problems
    texts = {name: str(values.get(name) or "").strip() for name in (*COLUMNS, *OPTIONAL)}
    date, expires = (_moment(texts.pop(name)) for name in _MOMENTS)
    return Row(line=line, date=date, expires=_end_of(expires), **texts), []


def _as_plain(name: str, value: object) -> object:
    """Invisible signs come with texts of elsewhere and are left out; a control character spoils the file."""
    if not isinstance(value, str):
        return value
    value = plain(value) if name in _PLAIN else value
    return value if _CONTROL.search(value) else visible_markup(value)


def _faults(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for name in sorted(values.keys() - {*COLUMNS, *OPTIONAL}, key=str):
        yield str(name)[:60], _("There is no such column.")
    for name in (*COLUMNS, *OPTIONAL):
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
    choices = {"type": TYPES, "state": State.values}.get(name)
    if choices and text not in choices:
        return _("Must be one of: %(types)s.") % {"types": ", ".join(choices)}
    if name == "folio" and values.get("type") != "bulletin":
        return _("Only bulletins have a folio.")
    if name in _MOMENTS and _moment(text) is None:
        return _("Must be a date of the calendar such as 2024-05-31, or with an hour: 2024-05-31 10:30.")
    return ""


def _moment(text: str) -> dt.date | dt.datetime | None:
    """A date where no hour is given; an hour without a zone is one of the site's own."""
    try:
        if len(text) > len("2024-05-31"):
            found: dt.date = dt.datetime.fromisoformat(text)
            if timezone.is_naive(found):
                found = timezone.make_aware(found, timezone.get_default_timezone())
            found = timezone.localtime(found, timezone.get_default_timezone())
        else:
            found = dt.date.fromisoformat(text)
        return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None
    except (ValueError, OverflowError):
        return None


def _end_of(moment: dt.date | dt.datetime | None) -> dt.datetime | None:
    """What expires on a day may be read until the day has passed."""
    if moment is None or isinstance(moment, dt.datetime):
        return moment
    return timezone.make_aware(dt.datetime.combine(moment, dt.time(23, 59)), timezone.get_default_timezone())

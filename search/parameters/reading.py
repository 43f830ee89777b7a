"""From a query string to a Question; whatever cannot be read raises WrongParameter."""

import datetime as dt
import re
from collections.abc import Iterable

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext as _

from common.visible import visible

from ..engines.base import RESULT_WINDOW, Question
from .institutions import keys_of
from .types import known_types
from .wrong import WrongParameter

MOST_PARAMETERS = 60
MOST_VALUES = 20
LONGEST_VALUE = 200
LONGEST_TEXT = 2_000
SORTS = ("relevance", "date")
_YEAR = re.compile(r"(19|20)[0-9]{2}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"\d{1,9}")


def question_from(data: QueryDict, locale: str, *, size: int = 10, largest_size: int = 100) -> Question:
    """The question that the parameters ask. `locale` is what answers without a parameter of that name."""
    if sum(len(values) for _name, values in data.lists()) > MOST_PARAMETERS:
        raise WrongParameter("q", _("There are too many parameters in the address."))
    size = _number(data, "size", size, largest_size)
    date_from, date_to = _dates(data)
    text, locale = _text(data), _locale(data, locale)
    return Question(
        text=text,
        locale=locale,
        types=_types(data),
        institutions=keys_of(_values(data, "institution"), locale),
        topics=_values(data, "topic"),
        years=_years(data),
        date_from=date_from,
        date_to=date_to,
        sort=_choice(data, "sort", SORTS),
        exact=_choice(data, "exact", ("0", "1")) == "1",
        page=_number(data, "page", 1, max(RESULT_WINDOW // size, 1)),
        size=size,
    )


def _text(data: QueryDict) -> str:
    text = data.get("q", "")
    if len(text) > LONGEST_TEXT:
        raise WrongParameter(
            "q", _("The search text may have at most %(count)d characters.") % {"count": LONGEST_TEXT}
        )
    return visible(text)


def _locale(data: QueryDict, default: str) -> str:
    return _choice(data, "locale", [code for code, _name in settings.LANGUAGES], default)


def _types(data: QueryDict) -> tuple[str, ...]:
    values, known = _values(data, "type"), known_types()
    for value in values:
        _require_one_of("type", value, known)
    return values


def _years(data: QueryDict) -> tuple[int, ...]:
    values = _values(data, "year")
    if not all(_YEAR.fullmatch(value) for value in values):
        raise WrongParameter("year", _("A year has four digits, such as 2024."))
    return tuple(int(value) for value in values)


def _dates(data: QueryDict) -> tuple[dt.date | None, dt.date | None]:
    since, until = _date(data, "from"), _date(data, "to")
    if since and until and since > until:
        raise WrongParameter("from", _("The first date comes after the last one: nothing lies between them."))
    return since, until


def _date(data: QueryDict, name: str) -> dt.date | None:
    value = data.get(name, "").strip()
    if not value:
        return None
    try:
        return dt.date.fromisoformat(value if _DATE.fullmatch(value) else "")
    except ValueError:
        raise WrongParameter(
            name, _("“%(name)s” is a date of the calendar such as 2024-05-31.") % {"name": name}
        ) from None


def _number(data: QueryDict, name: str, default: int, largest: int) -> int:
    value = data.get(name, "").strip()
    number = int(value) if _NUMBER.fullmatch(value) else 0
    if value and not 1 <= number <= largest:
        raise WrongParameter(
            name,
            _("“%(name)s” is a number from 1 to %(largest)d.") % {"name": name, "largest": largest},
        )
    return number or default


def _choice(data: QueryDict, name: str, known: Iterable[str], default: str = "") -> str:
    known = list(known)
    value = data.get(name, "").strip() or default or known[0]
    return _require_one_of(name, value, known)


def _require_one_of(name: str, value: str, known: Iterable[str]) -> str:
    if value not in known:
        raise WrongParameter(
            name, _("“%(name)s” is one of: %(known)s.") % {"name": name, "known": ", ".join(sorted(known))}
        )
    return value


def _values(data: QueryDict, name: str) -> tuple[str, ...]:
    """The different values of a parameter that may stand several times."""
    values = [value.strip() for value in data.getlist(name)]
    values = list(dict.fromkeys(value for value in values if value))
    if len(values) > MOST_VALUES or any(len(value) > LONGEST_VALUE or "\x00" in value for value in values):
        raise WrongParameter(name, _("“%(name)s” has too many values or one too long.") % {"name": name})
    return tuple(values)

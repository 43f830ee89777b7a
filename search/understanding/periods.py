"""Periods that a question names: "enero de 2023", "esta semana", "desde 2022", "3 de mayo de 2024"."""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass

from .calendar_words import MONTH, MONTHS, UNIT, UNITS, YEAR

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


@dataclass(frozen=True)
class Period:
    since: dt.date | None
    until: dt.date | None


def period_in(folded: str, today: dt.date) -> tuple[Period | None, str]:
    """The first period that the folded text names, and the text without its words."""
    for pattern, reader in _READERS:
        if found := pattern.search(folded):
            period = _read(reader, found, today)
            if period:
                return period, f"{folded[: found.start()]} {folded[found.end() :]}"
    return None, folded


def _read(reader: Callable, found: re.Match, today: dt.date) -> Period | None:
    """None for a date that no calendar has, such as the 31st of February: its words stay words."""
    try:
        return reader(found.groupdict(), today)
    except (ValueError, OverflowError):
        return None


def month_of(year: int, month: int) -> Period:
    return Period(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))


def year_of(year: int) -> Period:
    return Period(dt.date(year, 1, 1), dt.date(year, 12, 31))


def _day(words: dict, today: dt.date) -> Period:
    day = dt.date(int(words["year"]), MONTHS[words["month"]], int(words["day"]))
    return Period(day, day)


def _numeric_day(words: dict, today: dt.date) -> Period:
    day = dt.date(int(words["year"]), int(words["number"]), int(words["day"]))
    return Period(day, day)


def _month(words: dict, today: dt.date) -> Period:
    return month_of(int(words["year"]), MONTHS[words["month"]])


def _years(words: dict, today: dt.date) -> Period:
    first, last = sorted((int(words["year"]), int(words["last"])))
    return Period(year_of(first).since, year_of(last).until)


def _since(words: dict, today: dt.date) -> Period:
    return Period(year_of(int(words["year"])).since, None)


def _until(words: dict, today: dt.date) -> Period:
    return Period(None, year_of(int(words["year"])).until)


def _recent(words: dict, today: dt.date) -> Period:
    days = int(words["count"] or 1) * _DAYS[UNITS[words["unit"]]]
    return Period(today - dt.timedelta(days=days), today)


def _this(words: dict, today: dt.date) -> Period:
    return _around(today, UNITS[words["unit"]])


def _last(words: dict, today: dt.date) -> Period:
    unit = UNITS[words["unit"]]
    begin = _around(today, unit).since
    return _around(begin - dt.timedelta(days=1), unit)


def _today(words: dict, today: dt.date) -> Period:
    return Period(today, today)


def _yesterday(words: dict, today: dt.date) -> Period:
    day = today - dt.timedelta(days=1)
    return Period(day, day)


def _around(day: dt.date, unit: str) -> Period:
    if unit == "week":
        monday = day - dt.timedelta(days=day.weekday())
        return Period(monday, monday + dt.timedelta(days=6))
    if unit == "month":
        return month_of(day.year, day.month)
    return year_of(day.year) if unit == "year" else Period(day, day)


def _pattern(text: str) -> re.Pattern:
    return re.compile(rf"(?<!\w)(?:{text})(?!\w)")


_IN = r"(?:(?:en|durante|de|del|in|of|from)\s+)?(?:el\s+|mes\s+de\s+)?"
_OF = r"(?:(?:de|del|en) )?"
_TO = r"(?:y|a|al|hasta|and|to)"
_READERS = [
    (_pattern(rf"{_IN}(?P<day>\d{{1,2}})\s+(?:de\s+)?{MONTH}\s+(?:de\s+|del\s+)?{YEAR}"), _day),
    (_pattern(rf"{_IN}(?P<day>\d{{1,2}})[/.-](?P<number>\d{{1,2}})[/.-]{YEAR}"), _numeric_day),
    (_pattern(rf"{_IN}{MONTH}\s+(?:de\s+|del\s+)?{YEAR}"), _month),
    (_pattern(rf"(?:entre|de|desde|between|from)\s+{YEAR}\s+{_TO}\s+(?P<last>(?:19|20)\d{{2}})"), _years),
    (_pattern(rf"(?:desde|a partir de|since)\s+{YEAR}"), _since),
    (_pattern(rf"(?:hasta|antes de|until)\s+{YEAR}"), _until),
    (_pattern(rf"{_OF}(?:l[oa]s |the )?(?:ultim[oa]s?|last|past)\s+(?P<count>\d{{1,3}})\s+{UNIT}"), _recent),
    (_pattern(rf"{_OF}(?:este|esta|this)\s+(?:mism[oa]\s+)?{UNIT}"), _this),
    (_pattern(rf"{_OF}(?:(?:el|la)\s+)?{UNIT}\s+(?:pasad[oa]|anterior)"), _last),
    (_pattern(rf"{_OF}(?:el |la )?(?:ultim[oa]|last)\s+{UNIT}"), _last),
    (_pattern(r"(?:de )?(?:hoy|today)"), _today),
    (_pattern(r"(?:de )?(?:ayer|yesterday)"), _yesterday),
]  # fmt: skip

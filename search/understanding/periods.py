"""Periods that a question names: "enero de 2023", "esta semana", "hace dos meses", "desde 2022"."""

import datetime as dt
import re
from collections.abc import Callable

from . import stretches
from .calendar_words import (
    COUNT,
    MONTH,
    MONTHS,
    ORDINAL,
    PART,
    SPANISH_MONTH,
    UNIT,
    UNITS,
    YEAR,
    count_of,
    month,
    year,
)
from .spans import Period, around, day_of, month_before, month_of, named_day, year_of

_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


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


def _numeric_day(words: dict, today: dt.date) -> Period:
    return named_day(dt.date(int(words["year"]), int(words["number"]), int(words["day"])))


def _alone(words: dict, today: dt.date) -> Period:
    """A month without a year, and nothing else: the latest one that has begun."""
    number = MONTHS[words["month"]]
    return month_of(today.year - (number > today.month), number)


def _recent(words: dict, today: dt.date) -> Period:
    days = count_of(words["count"]) * _DAYS[UNITS[words["unit"]]]
    return Period(today - dt.timedelta(days=days), today)


def _ago(words: dict, today: dt.date) -> Period:
    """Two months ago is all of that month."""
    unit, count = UNITS[words["unit"]], count_of(words["count"])
    if unit == "month":
        return month_before(today, count)
    if unit == "year":
        return year_of(today.year - count)
    return around(today - dt.timedelta(days=count * _DAYS[unit]), unit)


def _this(words: dict, today: dt.date) -> Period:
    return around(today, UNITS[words["unit"]])


def _last(words: dict, today: dt.date) -> Period:
    unit = UNITS[words["unit"]]
    return around(around(today, unit).since - dt.timedelta(days=1), unit)


def _days_back(days: int) -> Callable[[dict, dt.date], Period]:
    return lambda words, today: day_of(today - dt.timedelta(days=days))


def _pattern(text: str) -> re.Pattern:
    return re.compile(rf"(?<!\w)(?:{text})(?!\w)")


_IN = r"(?:(?:en|durante|de|del|in|of|from)\s+)?(?:el\s+|mes\s+de\s+)?"
_OF = r"(?:(?:de|del|en) )?"
_FROM = r"(?:(?:entre|de|del|desde|between|from)\s+(?:el\s+|the\s+)?)"
_TO = r"(?:y|a|al|hasta|and|to)\s+(?:el\s+|the\s+)?"
_DE = r"(?:de\s+|del\s+)?"
_DAY = r"(?P<day>\d{1,2})"
_NAMED = rf"(?:el\s+|mes\s+de\s+)?(?:(?:{_DAY}\s+{_DE})?{MONTH}\s+{_DE})?{YEAR}"
_FIRST = (
    rf"(?:(?:(?P<first_day>\d{{1,2}})(?:\s+{_DE}{month('first_month')})?|{month('only_month')})"
    rf"(?:\s+{_DE}{year('first_year')})?|{year('only_year')})"
)
_READERS = [
    (_pattern(rf"{_FROM}{_FIRST}\s+{_TO}(?:(?:{_DAY}\s+{_DE})?{MONTH}\s+{_DE})?{YEAR}"), stretches.between),
    (_pattern(rf"(?:desde|a partir de|since)\s+{_NAMED}"), stretches.since),
    (_pattern(rf"(?:hasta|until)\s+{_NAMED}"), stretches.until),
    (_pattern(rf"(?:antes del?|before)\s+{_NAMED}"), stretches.before),
    (_pattern(rf"(?:despues del?|after)\s+{_NAMED}"), stretches.after),
    (_pattern(rf"{_IN}(?:the\s+)?{ORDINAL}\s+{PART}\s+(?:of\s+)?{_DE}{YEAR}"), stretches.part_of_a_year),
    (_pattern(rf"{_IN}(?:{_DAY}\s+(?:de\s+)?)?{MONTH}\s+{_DE}{YEAR}"), stretches.named),
    (_pattern(rf"{_IN}(?P<day>\d{{1,2}})[/.-](?P<number>\d{{1,2}})[/.-]{YEAR}"), _numeric_day),
    (_pattern(rf"{_OF}(?:l[oa]s |the )?(?:ultim[oa]s?|last|past)\s+{COUNT}\s+{UNIT}"), _recent),
    (_pattern(rf"{_OF}hace\s+{COUNT}\s+{UNIT}"), _ago),
    (_pattern(rf"(?:from )?{COUNT}\s+{UNIT}\s+ago"), _ago),
    (_pattern(rf"{_OF}(?:este|esta|this)\s+(?:mism[oa]\s+)?{UNIT}"), _this),
    (_pattern(rf"{_OF}(?:(?:el|la)\s+)?{UNIT}\s+(?:pasad[oa]|anterior)"), _last),
    (_pattern(rf"{_OF}(?:el |la )?(?:ultim[oa]|last)\s+{UNIT}"), _last),
    (_pattern(r"(?:de )?(?:hoy|today)"), _days_back(0)),
    (_pattern(r"(?:de )?(?:anteayer|antier|antes de ayer)"), _days_back(2)),
    (_pattern(r"(?:de )?(?:ayer|yesterday)"), _days_back(1)),
    (re.compile(rf"^\s*(?:de|del|en|in|from|of)\s+(?:mes\s+de\s+)?{MONTH}\s*$"), _alone),
    (re.compile(rf"^\s*(?:mes\s+de\s+)?{SPANISH_MONTH}\s*$"), _alone),  # may and march are words
]  # fmt: skip

"""Spans of days: months, years and parts of them."""

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from .calendar_words import SPANISH_MONTHS


@dataclass(frozen=True)
class Period:
    since: dt.date | None
    until: dt.date | None
    written: tuple[str, ...] = ()  # how texts write the day, where one is named: it may be cited, not issued


def day_of(day: dt.date) -> Period:
    return Period(day, day)


def named_day(day: dt.date) -> Period:
    in_words = f"{day.day} de {SPANISH_MONTHS[day.month - 1]} de {day.year}"
    return Period(day, day, (f"{day.day}/{day.month}/{day.year}", in_words))


def months_of(year: int, first: int, last: int) -> Period:
    return Period(dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1]))


def month_of(year: int, month: int) -> Period:
    return months_of(year, month, month)


def year_of(year: int) -> Period:
    return months_of(year, 1, 12)


def month_before(day: dt.date, count: int) -> Period:
    months = day.year * 12 + day.month - 1 - count
    return month_of(months // 12, months % 12 + 1)


def around(day: dt.date, unit: str) -> Period:
    """The week, month or year in which the day lies."""
    if unit == "week":
        monday = day - dt.timedelta(days=day.weekday())
        return Period(monday, monday + dt.timedelta(days=6))
    if unit == "month":
        return month_of(day.year, day.month)
    return year_of(day.year) if unit == "year" else day_of(day)

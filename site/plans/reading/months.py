"""Calendars as months of weeks, with the days that something happens on."""

from __future__ import annotations

import datetime as dt
from calendar import Calendar as Weeks
from dataclasses import dataclass

from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from wagtail.blocks import StreamValue

from ..months import MONTHS
from .agenda import Action

_NUMBERS = [number for number, _name in MONTHS]
_MONDAY_FIRST = Weeks(firstweekday=0)


@dataclass(frozen=True)
class Mark:
    name: str
    anchor: str = ""  # of the action, where it is one


@dataclass(frozen=True)
class Day:
    date: dt.date
    marks: list[Mark]


@dataclass(frozen=True)
class Month:
    first: dt.date
    weeks: list[list[Day | None]]  # seven a week; None is a day of the month before or after


@dataclass(frozen=True)
class Calendar:
    key: str
    title: str
    year: int
    months: list[Month]

    @property
    def anchor(self) -> str:
        return f"calendario-{self.key[:8]}"

    @property
    def marked(self) -> list[Day]:
        days = (day for month in self.months for week in month.weeks for day in week if day)
        return [day for day in days if day.marks]


def weekdays() -> list[tuple[str, str]]:
    """Short and full names, Monday first, in the reader's language."""
    return [(WEEKDAYS_ABBR[day], WEEKDAYS[day]) for day in range(7)]


def calendars_of(stream: StreamValue, actions: list[Action]) -> list[Calendar]:
    return [_calendar(row.id or "", row.value, actions) for row in stream if row.value.get("year")]


def _calendar(key: str, value: dict, actions: list[Action]) -> Calendar:
    marks = _marks(value, actions)
    numbers = sorted(int(month) for month in {*(value.get("months") or [])} & set(_NUMBERS))
    months = [_month(value["year"], number, marks) for number in numbers]
    return Calendar(key=key, title=value.get("title") or "", year=value["year"], months=months)


def _marks(value: dict, actions: list[Action]) -> dict[dt.date, list[Mark]]:
    marks: dict[dt.date, list[Mark]] = {}
    for day in value.get("days") or []:
        if day.get("date"):
            marks.setdefault(day["date"], []).append(Mark(day.get("name") or ""))
    for action in actions if value.get("with_actions") else []:
        for date in action.days:
            marks.setdefault(date, []).append(Mark(action.name, action.anchor))
    return marks


def _month(year: int, number: int, marks: dict[dt.date, list[Mark]]) -> Month:
    weeks = _MONDAY_FIRST.monthdatescalendar(year, number)
    return Month(
        first=dt.date(year, number, 1),
        weeks=[
            [Day(date, marks.get(date, [])) if date.month == number else None for date in week]
            for week in weeks
        ],
    )

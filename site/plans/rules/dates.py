"""Dated actions and calendars keep to the plan's years; footnotes and dimensions that are named exist."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from .fault import Fault, quoted


def date_faults(plan: object) -> list[Fault]:
    return [*_of_actions(plan), *_of_lines(plan), *_of_calendars(plan)]


def _of_actions(plan: object) -> Iterator[Fault]:
    for at, row in enumerate(plan.actions):
        for child, message in _of_action(plan, row.value):
            yield Fault("actions", message, (at, child))


def _of_action(plan: object, action: Any) -> Iterator[tuple[str, str]]:
    name = quoted(action.get("name") or "")
    date, until = action.get("date"), action.get("until")
    if date is None:
        yield "date", _("The action %(name)s has no date.") % {"name": name}
    for child, day in (("date", date), ("until", until)):
        if day is not None and day.year not in plan.years:
            yield child, _outside(plan, name, day.year)
    if date and until and until < date:
        yield "until", _("The action %(name)s ends before it begins.") % {"name": name}
    if action.get("dimension") and action["dimension"] > len(plan.dimensions):
        values = {"name": name, "number": action["dimension"]}
        yield "dimension", _("The action %(name)s names dimension %(number)s, which is not there.") % values
    yield from _of_footnote(plan, name, action.get("footnote"))


def _outside(plan: object, name: str, year: int) -> str:
    values = {"name": name, "year": year, "first": plan.years[0], "last": plan.years[-1]}
    return _("%(name)s: %(year)s is outside the plan, %(first)s to %(last)s.") % values


def _of_footnote(plan: object, name: str, number: int | None) -> Iterator[tuple[str, str]]:
    if number and number > len(plan.footnotes):
        values = {"name": name, "number": number}
        yield "footnote", _("%(name)s refers to footnote %(number)s, which is not there.") % values


def _of_lines(plan: object) -> Iterator[Fault]:
    for at, row in enumerate(plan.dimensions):
        name = quoted(row.value.get("name") or "")
        for line_at, line in enumerate(row.value.get("lines") or []):
            for child, message in _of_footnote(plan, name, line.get("footnote")):
                yield Fault("dimensions", message, (at, "lines", line_at, child))


def _of_calendars(plan: object) -> Iterator[Fault]:
    for at, row in enumerate(plan.calendars):
        calendar = row.value
        year, name = calendar.get("year"), quoted(calendar.get("title") or "")
        if year not in plan.years:
            yield Fault("calendars", _outside(plan, name, year), (at, "year"))
        for day_at, day in enumerate(calendar.get("days") or []):
            if message := _of_day(year, calendar.get("months") or [], day.get("date")):
                yield Fault("calendars", message, (at, "days", day_at, "date"))


def _of_day(year: int, months: list[str], day: dt.date | None) -> str | None:
    if day is None:
        return _("A marked day has no date.")
    if day.year != year or str(day.month) not in months:
        return _("%(day)s is not in the months of this calendar.") % {"day": day.isoformat()}
    return None

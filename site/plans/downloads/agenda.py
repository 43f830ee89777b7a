"""The dated actions and the marked days as whole-day events.

An event's identifier is the same at every download, so that a calendar updates it instead of doubling it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone
from icalendar import Calendar, Event

from common.visible import visible

if TYPE_CHECKING:
    from ..reading import PlanReading
    from ..reading.agenda import Action
    from ..reading.months import Calendar as MarkedCalendar


def agenda_of(reading: PlanReading, address: str) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Voceria//Plan//ES")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", visible(reading.page.title))
    stamp = reading.page.last_published_at or timezone.now()
    for event in [*_actions(reading, address), *_marked_days(reading, address)]:
        event.add("dtstamp", stamp)
        calendar.add_component(event)
    return calendar.to_ical()


def _actions(reading: PlanReading, address: str) -> list[Event]:
    return [_action(action, address) for action in reading.actions if action.date]


def _action(action: Action, address: str) -> Event:
    event = _event(action.date, action.days[-1], action.name, f"{address}#{action.anchor}")
    event.add("uid", str(uuid5(NAMESPACE_URL, action.key)))
    if action.description:
        event.add("description", visible(action.description))
    if action.place:
        event.add("location", visible(action.place))
    return event


def _marked_days(reading: PlanReading, address: str) -> list[Event]:
    """The calendars' own days; the actions among the marks have their event already."""
    return [
        _marked_day(calendar, day.date, mark.name, address)
        for calendar in reading.calendars
        for day in calendar.marked
        for mark in day.marks
        if not mark.anchor
    ]


def _marked_day(marked: MarkedCalendar, date: dt.date, name: str, address: str) -> Event:
    event = _event(date, date, name, f"{address}#{marked.anchor}")
    event.add("uid", str(uuid5(NAMESPACE_URL, f"{marked.key}/{date}/{name}")))
    return event


def _event(first: dt.date, last: dt.date, name: str, url: str) -> Event:
    event = Event()
    event.add("summary", visible(name))
    event.add("dtstart", first)
    event.add("dtend", last + dt.timedelta(days=1))
    event.add("url", url)
    return event

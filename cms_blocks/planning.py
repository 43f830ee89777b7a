"""Plans and their progress: cited targets, dated actions, calendars."""

import calendar
import datetime as dt
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue
from wagtail.blocks.struct_block import StructBlockValidationError

from .base import PLANNING, ContentBlock, PartBlock
from .cited import CitationBlock
from .fields import choice, day, line, number, passage, several

LONGEST_CALENDAR = 24  # months


class PlanCitationBlock(CitationBlock):
    class Meta:
        icon = "tasks"
        label = _("Plan cited")
        help_text = _("A plan, or one of its projects or targets, with a link to it.")
        group = PLANNING
        template = "cms_blocks/planning/plan_citation.html"
        preview_value: Any = {"page": None, "anchor": "", "note": _("The event belongs to this target.")}


class DatedActionBlock(PartBlock):
    date = day(_("Date"))
    until = day(_("Until"), required=False)
    action = line(_("Action"))
    responsible = line(_("Responsible"), required=False)
    note = passage(_("Note"), required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value.get("date") and value.get("until") and value["until"] < value["date"]:
            error = ValidationError(gettext("The end is before the beginning."))
            raise StructBlockValidationError(block_errors={"date": error, "until": error})
        return value


class DatedActionsBlock(ContentBlock):
    caption = line(_("Caption"))
    actions = several(DatedActionBlock(label=_("Action")), _("Actions"))

    class Meta:
        icon = "date"
        label = _("Dated actions")
        help_text = _("What happens when, and who answers for it.")
        group = PLANNING
        template = "cms_blocks/planning/dated_actions.html"
        preview_value: Any = {
            "caption": _("Actions of the year"),
            "actions": [
                {"date": dt.date(2024, 2, 8), "action": _("Call"), "responsible": "", "note": ""},
                {
                    "date": dt.date(2024, 6, 26),
                    "action": _("Course"),
                    "responsible": _("Commission"),
                    "note": "",
                },
            ],
        }


class ProgressValue(StructValue):
    @property
    def percent(self) -> int:
        goal = self.get("goal")
        return round(100 * (self.get("achieved") or 0) / goal) if goal else 0


class ProgressBlock(ContentBlock):
    label = line(_("What advances"))
    achieved = number(_("Achieved"))
    goal = number(_("Goal"), min_value=Decimal("0.0001"))
    unit = line(_("Unit"), required=False, max_length=60)
    as_of = day(_("As of"), required=False)

    class Meta:
        icon = "tick-inverse"
        label = _("Progress")
        help_text = _("How far a goal has been reached, as a number and a bar.")
        group = PLANNING
        template = "cms_blocks/planning/progress.html"
        value_class = ProgressValue
        preview_value: Any = {
            "label": _("Committees formed"),
            "achieved": 12,
            "goal": 16,
            "unit": _("committees"),
            "as_of": dt.date(2024, 6, 30),
        }


class MarkedDayBlock(PartBlock):
    date = day(_("Date"))
    label = line(_("What takes place"))


class CalendarValue(StructValue):
    @property
    def grids(self) -> list[dict[str, Any]]:
        """The months to show, each with its weeks and what takes place on its days."""
        labels: dict[dt.date, list[str]] = {}
        for marked in self["days"]:
            if marked["date"]:
                labels.setdefault(marked["date"], []).append(marked["label"])
        return [self._grid(first, labels) for first in self._months(labels)]

    def _months(self, labels: dict[dt.date, list[str]]) -> list[dt.date]:
        months = {date.replace(day=1) for date in labels}
        if self.get("show") == "whole" and months:
            months |= set(_every_month(min(months), max(months)))
        return sorted(months)[:LONGEST_CALENDAR]

    def _grid(self, first: dt.date, labels: dict[dt.date, list[str]]) -> dict[str, Any]:
        weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
        return {
            "month": first,
            "weekdays": weeks[0],
            "weeks": [[_cell(date, first.month, labels) for date in week] for week in weeks],
            "marked": [(date, labels[date]) for date in sorted(labels) if _same_month(date, first)],
        }


def _every_month(first: dt.date, last: dt.date) -> list[dt.date]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    start = first.year * 12 + first.month - 1
    return [dt.date(number // 12, number % 12 + 1, 1) for number in range(start, start + min(count, 600))]


def _same_month(date: dt.date, first: dt.date) -> bool:
    return (date.year, date.month) == (first.year, first.month)


def _cell(date: dt.date, month: int, labels: dict[dt.date, list[str]]) -> dict[str, Any] | None:
    return {"date": date, "labels": labels.get(date, [])} if date.month == month else None


class CalendarBlock(ContentBlock):
    title = line(_("Title"))
    show = choice(_("Months shown"), [("marked", _("Those with a marked day")), ("whole", _("All between"))])
    days = several(MarkedDayBlock(label=_("Day")), _("Marked days"), max_num=200)

    class Meta:
        icon = "calendar-alt"
        label = _("Calendar")
        help_text = _("Months with their marked days, and what takes place in words.")
        group = PLANNING
        template = "cms_blocks/planning/calendar.html"
        value_class = CalendarValue
        preview_value: Any = {
            "title": _("Sessions"),
            "show": "marked",
            "days": [
                {"date": dt.date(2024, 2, 8), "label": _("Call")},
                {"date": dt.date(2024, 2, 22), "label": _("Ordinary session")},
            ],
        }


BLOCKS = [
    ("plan_citation", PlanCitationBlock()),
    ("dated_actions", DatedActionsBlock()),
    ("progress", ProgressBlock()),
    ("calendar", CalendarBlock()),
]

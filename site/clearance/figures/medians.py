"""Median hours from submission to clearance, by institution and month."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from django.utils import timezone
from wagtail.models import Page, TaskState

from ..desk.waiting import sections_of
from ..models import ClearanceTask

MONTHS = 12


@dataclass(frozen=True)
class Figure:
    section: str
    month: date  # its first day
    clearances: int
    median_hours: float


def figures(today: date | None = None) -> list[Figure]:
    """The last twelve months' figures, by month and then by institution."""
    hours: dict[tuple[date, str], list[float]] = defaultdict(list)
    for month, section, taken in _cleared_since(_first_month(today or timezone.localdate())):
        hours[month, section].append(taken)
    return [
        Figure(section, month, len(found), round(median(found), 1))
        for (month, section), found in sorted(hours.items())
    ]


def monthly(rows: Iterable[Figure]) -> list[tuple[date, float, int]]:
    """Month, the median of the institutions' medians weighed by their clearances, and how many there were."""
    by_month: dict[date, list[Figure]] = defaultdict(list)
    for row in rows:
        by_month[row.month].append(row)
    return [
        (month, _weighed(found), sum(row.clearances for row in found))
        for month, found in sorted(by_month.items())
    ]


def _weighed(rows: list[Figure]) -> float:
    return round(median([row.median_hours for row in rows for _ in range(row.clearances)]), 1)


def _cleared_since(start: datetime) -> Iterable[tuple[date, str, float]]:
    states = TaskState.objects.filter(
        task__in=ClearanceTask.objects.values("pk"),
        status=TaskState.STATUS_APPROVED,
        finished_at__gte=start,
    ).values_list("workflow_state__object_id", "workflow_state__created_at", "finished_at")
    rows = [(int(page_id), submitted, cleared) for page_id, submitted, cleared in states]
    sections = sections_of(Page.objects.filter(pk__in={page_id for page_id, *_ in rows}))
    for page_id, submitted, cleared in rows:
        day = timezone.localtime(cleared).date().replace(day=1)
        yield day, sections.get(page_id, ""), (cleared - submitted).total_seconds() / 3600


def _first_month(today: date) -> datetime:
    months = today.year * 12 + today.month - MONTHS
    return timezone.make_aware(datetime(months // 12, months % 12 + 1, 1))

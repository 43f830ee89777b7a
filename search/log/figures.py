"""The figures of the report, counted by the database."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Avg, Count, Q
from django.utils import timezone

from .models import ClickedHit, SearchedText

MOST_ROWS = 50


@dataclass(frozen=True)
class Figures:
    days: int
    searches: int
    empty: int
    by_day: list[tuple[dt.date, int]]
    top: list[dict]
    without_results: list[dict]
    clicks_by_rank: list[tuple[int, int]]

    @property
    def empty_share(self) -> float:
        return self.empty / self.searches if self.searches else 0.0


def figures(locale: str, days: int) -> Figures:
    since = timezone.localdate() - dt.timedelta(days=days - 1)
    rows = SearchedText.objects.filter(locale=locale, day__gte=since)
    clicks = ClickedHit.objects.filter(locale=locale, day__gte=since)
    texts = rows.values("text").annotate(count=Count("pk"), average=Avg("found"))
    totals = rows.aggregate(all=Count("pk"), empty=Count("pk", filter=Q(found=0)))
    return Figures(
        days=days,
        searches=totals["all"],
        empty=totals["empty"],
        by_day=_by_day(
            dict(rows.values_list("day").annotate(count=Count("pk")).order_by("day")), since, days
        ),
        top=list(texts.order_by("-count", "text")[:MOST_ROWS]),
        without_results=list(texts.filter(found=0).order_by("-count", "text")[:MOST_ROWS]),
        clicks_by_rank=list(clicks.values_list("rank").annotate(count=Count("pk")).order_by("rank")[:20]),
    )


def _by_day(counts: dict[dt.date, int], since: dt.date, days: int) -> list[tuple[dt.date, int]]:
    """Every day of the window, those without searches too."""
    dates = (since + dt.timedelta(days=number) for number in range(days))
    return [(day, counts.get(day, 0)) for day in dates]

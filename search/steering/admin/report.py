"""The report of what people search for: figures, plots and CSV."""

import csv
from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ...cells import BYTE_ORDER_MARK, safe_cell
from ...log import writing
from ...log.figures import Figures, figures
from .permissions import for_those_who_steer

_WINDOWS = (7, 30, 90)
_TABLES = ("top", "empty", "clicks")


@for_those_who_steer
def report(request: HttpRequest) -> HttpResponse:
    writing.flush()
    locale = request.GET.get("locale", "")
    locale = locale if locale in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    window = request.GET.get("days", "")
    days = int(window) if window in map(str, _WINDOWS) else 30
    found = figures(locale, days)
    if request.GET.get("format") == "csv":
        return _csv(found, request.GET.get("table", ""))
    context = {"figures": found, "chosen_locale": locale, "locales": settings.LANGUAGES, "windows": _WINDOWS}
    context |= {"bars": _bars(found), "rank_bars": _rank_bars(found), "csv_urls": _csv_urls(locale, days)}
    context |= {"empty_percent": round(100 * found.empty_share), "most_a_day": _most(found.by_day)}
    return render(request, "search/admin/report.html", context)


def _csv_urls(locale: str, days: int) -> dict[str, str]:
    address = f"{reverse('search_steering:report')}?locale={locale}&days={days}&format=csv&table="
    return {table: address + table for table in _TABLES}


def _most(counts: Iterable[tuple[object, int]]) -> int:
    return max((count for _, count in counts), default=0)


def _bars(found: Figures) -> list[dict]:
    """Days as bars of a plot of 100 units' height."""
    most = _most(found.by_day) or 1
    width = 600 / max(len(found.by_day), 1)
    return [
        {
            "x": round(at * width, 2),
            "width": round(width * 0.8, 2),
            "y": 100 - height,
            "height": height,
            "day": day,
            "count": count,
        }
        for at, (day, count) in enumerate(found.by_day)
        for height in [round(100 * count / most, 2)]
    ]


def _rank_bars(found: Figures) -> list[dict]:
    most = _most(found.clicks_by_rank) or 1
    return [
        {"rank": rank, "count": count, "length": round(300 * count / most, 1)}
        for rank, count in found.clicks_by_rank
    ]


def _csv(found: Figures, table: str) -> HttpResponse:
    """One table as CSV; what a spreadsheet would calculate is guarded by an apostrophe."""
    table = table if table in _TABLES else _TABLES[0]
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="busquedas-{table}.csv"'
    response.write(BYTE_ORDER_MARK)
    csv.writer(response).writerows(_rows(found, table))
    return response


def _rows(found: Figures, table: str) -> list[list]:
    if table == "clicks":
        return [[_("Rank"), _("Clicks")], *map(list, found.clicks_by_rank)]
    rows = found.top if table == "top" else found.without_results
    heads = [_("Text"), _("Searches"), _("Results on average")]
    return [heads, *([safe_cell(row["text"]), row["count"], round(row["average"], 1)] for row in rows)]

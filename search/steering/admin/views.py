"""Trying a decision out, and the report of what people search for."""

import csv

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from ...cells import BYTE_ORDER_MARK, safe_cell
from ...engines.base import Question
from ...log import writing
from ...log.figures import Figures, figures
from ...log.models import KEPT_DAYS
from ..trying import compare
from .forms import TryForm
from .permissions import for_those_who_steer

_WINDOWS = (7, 30, KEPT_DAYS)


@for_those_who_steer
def try_out(request: HttpRequest) -> HttpResponse:
    """The present results beside those that the decision would bring."""
    form = TryForm(request.GET if request.GET.get("query") is not None else None)
    context = {"form": form, "header_title": form}
    if form.is_bound and form.is_valid():
        values = form.cleaned_data
        question = Question(text=values["query"], locale=values["locale"])
        context["present"], context["after"] = compare(question, form.decision())
    return render(request, "search/admin/try.html", context)


@for_those_who_steer
def report(request: HttpRequest) -> HttpResponse:
    writing.flush()
    locale = request.GET.get("locale", "")
    locale = locale if locale in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    window = request.GET.get("days", "")
    days = int(window) if window in map(str, _WINDOWS) else 30
    found = figures(locale, days)
    if request.GET.get("format") == "csv":
        return _csv(found)
    context = {"figures": found, "chosen_locale": locale, "locales": settings.LANGUAGES, "windows": _WINDOWS}
    context |= {"bars": _bars(found), "rank_bars": _rank_bars(found), "csv_url": _csv_url(locale, days)}
    return render(request, "search/admin/report.html", context)


def _csv_url(locale: str, days: int) -> str:
    return f"{reverse('search_steering:report')}?locale={locale}&days={days}&format=csv"


def _bars(found: Figures) -> list[dict]:
    """Days as bars of a plot of 100 units' height."""
    most = max((count for _, count in found.by_day), default=0) or 1
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
    most = max((count for _, count in found.clicks_by_rank), default=0) or 1
    return [
        {"rank": rank, "count": count, "length": round(300 * count / most, 1)}
        for rank, count in found.clicks_by_rank
    ]


def _csv(found: Figures) -> HttpResponse:
    """Top queries as CSV; what a spreadsheet would calculate is guarded by an apostrophe."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="busquedas.csv"'
    response.write(BYTE_ORDER_MARK)
    writer = csv.writer(response)
    writer.writerow(["text", "searches", "average_results"])
    for row in found.top:
        writer.writerow([safe_cell(row["text"]), row["count"], round(row["average"], 1)])
    return response

"""The page of figures, and the same as CSV."""

import csv

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from search.cells import BYTE_ORDER_MARK, safe_cell

from ..oversight import oversees
from .medians import Figure, figures, monthly
from .plot import HEIGHT, WIDTH, bars


def clearance_times(request: HttpRequest) -> HttpResponse:
    if not oversees(request.user):
        raise PermissionDenied
    rows = figures()
    if request.GET.get("export") == "csv":
        return _as_csv(rows)
    context = {"rows": rows, "bars": bars(monthly(rows)), "width": WIDTH, "height": HEIGHT}
    return render(request, "clearance/figures/figures.html", context)


def _as_csv(rows: list[Figure]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="visto-bueno.csv"'
    response.write(BYTE_ORDER_MARK)
    writer = csv.writer(response)
    writer.writerow([_("Month"), _("Institution"), _("Clearances"), _("Median in hours")])
    for row in rows:
        writer.writerow([f"{row.month:%Y-%m}", safe_cell(row.section), row.clearances, row.median_hours])
    return response

"""Addresses below the plan's own, so that Wagtail's rules of who may see the page hold for them too."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.url_routing import RouteResult

from ..reading import PlanReading
from .agenda import agenda_of
from .sheet import as_csv, as_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class PlanDownloads(RoutablePageMixin):
    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """The mixin asks only whether the page is live; a plan that has expired has no downloads either."""
        if not self.is_current():
            raise Http404
        return super().route(request, path_components)

    @path("matriz-csv/", name="matrix_csv")
    def matrix_csv(self, request: HttpRequest) -> HttpResponse:
        return self._file(as_csv(self._with_rows()), "text/csv; charset=utf-8", "csv")

    @path("matriz-xlsx/", name="matrix_xlsx")
    def matrix_xlsx(self, request: HttpRequest) -> HttpResponse:
        return self._file(as_xlsx(self._with_rows()), XLSX, "xlsx")

    @path("agenda-ics/", name="agenda_ics")
    def agenda_ics(self, request: HttpRequest) -> HttpResponse:
        reading = PlanReading(self)
        if not (reading.actions or reading.calendars):
            raise Http404
        address = self.get_full_url(request)
        return self._file(agenda_of(reading, address), "text/calendar; charset=utf-8", "ics")

    def _with_rows(self) -> PlanReading:
        reading = PlanReading(self)
        if not reading.matrix.rows:
            raise Http404
        return reading

    def _file(self, content: bytes, kind: str, ending: str) -> HttpResponse:
        headers: dict[str, Any] = {"Content-Disposition": f'attachment; filename="{self.slug}.{ending}"'}
        return HttpResponse(content, content_type=kind, headers=headers)

"""The history of one page in the admin, with its exports."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from search.cells import safe_cell

from ..models import HistoryEntry
from ..readers import may_read_drafts_of
from .reading import actor_of, sentence_of

FIELDS = ("number", "at", "action", "actor", "revision_id", "page_title", "reason", "digest")


class EventColumn(Column):
    cell_template_name = "clearance/history/event_cell.html"


class PageHistoryReport(ReportView):
    """Every row of the page's history, newest first. CSV and XLSX by `?export=`, JSON by `?format=json`."""

    model = HistoryEntry
    page_title = _("History")
    header_icon = "history"
    index_url_name = "clearance:history"
    index_results_url_name = "clearance:history_results"
    default_ordering = "-number"
    list_export = FIELDS
    custom_field_preprocess = {
        name: {"csv": safe_cell, "xlsx": safe_cell} for name in ("actor", "page_title", "reason")
    }
    columns = [
        DateColumn("at", label=_("When")),
        EventColumn("event", label=_("What and why"), accessor=sentence_of),
        Column("actor", label=_("Who"), accessor=actor_of),
        Column("revision_id", label=_("Version")),
    ]

    @cached_property
    def page(self) -> Page:
        return get_object_or_404(Page, pk=self.kwargs["page_id"]).specific

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_read_drafts_of(self.page, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[HistoryEntry]:
        return HistoryEntry.objects.filter(page_id=self.page.pk)

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_index_url(self) -> str:
        return reverse(self.index_url_name, args=[self.page.pk])

    def get_index_results_url(self) -> str:
        return reverse(self.index_results_url_name, args=[self.page.pk])

    def get_filename(self) -> str:
        return f"historia-{self.page.pk}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.GET.get("format") == "json":
            rows = self.get_base_queryset().order_by("number").values(*FIELDS, "data")
            return JsonResponse({"page": self.page.pk, "history": list(rows)})
        return super().get(request, *args, **kwargs)

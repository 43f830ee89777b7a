"""The history of one page in the admin, with its exports."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import Button
from wagtail.models import Page

from search.cells import BYTE_ORDER_MARK, safe_cell

from ..models import HistoryEntry
from ..oversight import may_read_history_of
from .reading import actor_of, sentence_of

FIELDS = ("number", "at", "action", "actor", "revision_id", "page_title", "reason", "digest")
COLUMNS = ("number", "at", "what", "actor", "revision_id", "page_title", "reason", "action", "digest")


def _clock_time(at: datetime) -> str:
    """The reader's own time, written so that every spreadsheet can sort it."""
    return f"{localtime(at):%Y-%m-%d %H:%M:%S}"


def _when(entry: HistoryEntry) -> str:
    return date_format(localtime(entry.at), "SHORT_DATETIME_FORMAT")


class EventColumn(Column):
    cell_template_name = "clearance/history/event_cell.html"


def _as_data(entry: HistoryEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in (*FIELDS, "data")} | {"what": sentence_of(entry)}


class PageHistoryReport(ReportView):
    """Every row of the page's history, newest first. CSV and XLSX by `?export=`, JSON by `?format=json`."""

    model = HistoryEntry
    page_title = _("History")
    header_icon = "history"
    index_url_name = "clearance:history"
    table_classname = "listing voceria-cards"
    index_results_url_name = "clearance:history_results"
    default_ordering = "-number"
    list_export = COLUMNS
    export_headings = {
        "number": _("Number"),
        "at": _("When"),
        "what": _("What"),
        "actor": _("Who"),
        "revision_id": _("Version"),
        "page_title": _("Title"),
        "reason": _("Reason or comment"),
        "action": _("Action"),
        "digest": _("Seal"),
    }
    custom_field_preprocess = {
        name: {"csv": safe_cell, "xlsx": safe_cell} for name in ("actor", "page_title", "reason", "what")
    } | {"at": {"csv": _clock_time, "xlsx": _clock_time}}
    columns = [
        Column("at", label=_("When"), accessor=_when),
        EventColumn("event", label=_("What and why"), accessor=sentence_of),
        Column("actor", label=_("Who"), accessor=actor_of),
        Column("revision_id", label=_("Version")),
    ]

    @cached_property
    def page(self) -> Page:
        return get_object_or_404(Page, pk=self.kwargs["page_id"]).specific

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_read_history_of(self.page, request.user):
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

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        json = Button(
            _("Download JSON"), f"{self.request.path}?format=json", icon_name="download", priority=100
        )
        return [*super().header_more_buttons, json]

    def to_row_dict(self, item: HistoryEntry) -> dict[str, Any]:
        told = {"what": sentence_of(item), "actor": actor_of(item)}
        return {name: told[name] if name in told else getattr(item, name) for name in self.list_export}

    def stream_csv(self, queryset: QuerySet[HistoryEntry]) -> Iterator[str]:
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.GET.get("format") == "json":
            entries = self.get_base_queryset().order_by("number")
            return JsonResponse(
                {"page": self.page.pk, "history": [_as_data(entry) for entry in entries]},
                json_dumps_params={"ensure_ascii": False, "indent": 1},
                headers={"Content-Disposition": f'attachment; filename="{self.get_filename()}.json"'},
            )
        return super().get(request, *args, **kwargs)

"""The translators' desk: what waits, who has it, and the way to it."""

from functools import cached_property
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page

from .. import desk
from ..desk_rows import rows_of
from ..orphans import orphans_of
from ..roles import SUBMIT_TRANSLATION
from ..states import Standing


class DeskFilterSet(WagtailFilterSet):
    standing = django_filters.ChoiceFilter(label=_("Standing"), choices=Standing.choices)
    title = django_filters.CharFilter(label=_("Title"), field_name="title", lookup_expr="icontains")
    language = django_filters.ChoiceFilter(label=_("Language"), method="keep", choices=desk.language_choices)

    class Meta:
        model = Page
        fields: list[str] = []

    def keep(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """The view has already chosen the language: every other column depends on it."""
        return queryset


class DeskView(ReportView):
    """For translators, and for administrators. What is up to date stays out until it is asked for."""

    results_template_name = "translation/desk_results.html"
    index_url_name = "translation:desk"
    index_results_url_name = "translation:desk_results"
    page_title = _("To translate")
    header_icon = "wagtail-localize-language"
    filterset_class = DeskFilterSet
    paginate_by = 25
    model = Page
    list_export = ("title", "standing")
    export_headings = {"title": _("Title"), "standing": _("Standing")}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(SUBMIT_TRANSLATION):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def target(self) -> Locale | None:
        locales = list(desk.target_locales())
        chosen = [locale for locale in locales if locale.language_code == self.request.GET.get("language")]
        return next(iter(chosen or locales), None)

    def get_base_queryset(self) -> QuerySet[Page]:
        if self.target is None:
            return Page.objects.none()
        pages = desk.with_standing(desk.pages_of(self.request.user), self.target)
        return desk.in_order_of_need(pages)

    def filter_queryset(self, queryset: QuerySet[Page]) -> QuerySet[Page]:
        found = super().filter_queryset(queryset)
        if self.target and not self.request.GET.get("standing"):
            found = found.exclude(standing=Standing.PUBLISHED)
        return found

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        return object_list if self.is_export or not self.target else rows_of(list(object_list), self.target)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        orphans = orphans_of(self.request.user)
        return super().get_context_data(**kwargs) | {"target": self.target, "orphans": orphans}

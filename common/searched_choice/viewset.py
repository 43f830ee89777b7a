"""Wagtail's chooser of many, for whoever may choose, searched by parts of names as people type them."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.views.generic import chooser as views
from wagtail.admin.viewsets.chooser import ChooserViewSet

from ..lookups import holding_every_word
from .widget import SearchedChoice, with_keys

_FROM_THE_VIEWSET = ("get_object_list", "get_title", "may_choose")


class PartsOfNames(SearchFilterMixin, BaseFilterForm):
    """Every word that is typed stands in one of the fields; accents and case do not matter."""

    search_fields: ClassVar[tuple[str, ...]] = ()
    kept: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in self.kept:
            self.fields[name] = forms.CharField(required=False, widget=forms.HiddenInput)

    def filter(self, objects: QuerySet) -> QuerySet:
        objects = objects.filter(**{name: value for name in self.kept if (value := self.cleaned_data[name])})
        self.search_query = self.cleaned_data["q"]
        self.is_searching = bool(self.search_query)
        return holding_every_word(objects, self.search_fields, self.search_query)


class _Guarded:
    """Mixed into every view: nobody learns a name here who may not choose it."""

    def dispatch(self, request: HttpRequest, *args: Any, **options: Any) -> HttpResponseBase:
        if not self.may_choose(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **options)


class _Offering(_Guarded):
    is_multiple_choice = True
    results_template_name = "common/searched_results.html"

    def filter_object_list(self, objects: QuerySet) -> QuerySet:
        """What no form takes, such as a null byte, finds nothing."""
        found = super().filter_object_list(objects)
        return found if self.filter_form.is_valid() else objects.none()

    @property
    def columns(self) -> list:
        ticked = "chooser-modal-select"
        return [TitleColumn("title", label=_("Name"), accessor=self.get_title, label_prefix=ticked)]


class ChooseView(_Offering, views.ChooseView):
    pass


class ChooseResultsView(_Offering, views.ChooseResultsView):
    pass


class ChosenMultipleView(_Guarded, views.ChosenMultipleView):
    def get_objects(self, keys: list[str]) -> QuerySet:
        return with_keys(self.get_object_list(), keys)

    def get_chosen_response_data(self, item: Model) -> dict[str, str]:
        return {"id": str(item.pk), "title": self.get_title(item)}


class SearchedChooserViewSet(ChooserViewSet):
    """Administrators search all rows in `search_fields`, unless a subclass offers others or to others.

    `kept_filters` are lookups whose values a widget sends along with every search.
    """

    base_widget_class = SearchedChoice
    register_widget = False
    search_fields: ClassVar[tuple[str, ...]] = ()
    kept_filters: ClassVar[tuple[str, ...]] = ()

    def may_choose(self, user: Any) -> bool:
        return user.is_superuser

    def get_object_list(self) -> QuerySet:
        return self.model._default_manager.all()

    def get_title(self, instance: Model) -> str:
        return str(instance)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            path("", self._view(ChooseView), name="choose"),
            path("results/", self._view(ChooseResultsView), name="choose_results"),
            path("chosen-multiple/", self._view(ChosenMultipleView), name="chosen_multiple"),
        ]

    def _view(self, view_class: type) -> Any:
        asked = {"search_fields": self.search_fields, "kept": self.kept_filters}
        return self.construct_view(
            self.inject_view_methods(view_class, _FROM_THE_VIEWSET),
            filter_form_class=type("FilterForm", (PartsOfNames,), asked),
            icon=self.icon,
            page_title=self.page_title,
        )

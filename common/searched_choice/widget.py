"""Few choices are ticked; of many, the chosen ones stand above a button that opens a search."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import QuerySet
from django.urls import reverse
from wagtail.admin.staticfiles import versioned_static

MOST_TICKED = 30
_LONGEST_KEY = 18  # digits that every database can hold


class SearchedChoice(forms.SelectMultiple):
    """Posts what a select of many posts, so the field's own rules hold.

    For a `ModelMultipleChoiceField`. `SearchedChooserViewSet.widget_class` says which chooser it opens.
    `filters` are sent along with every search; the viewset names them in `kept_filters`.
    """

    template_name = "common/searched_choice.html"
    chooser_modal_url_name = ""
    choose_one_text = ""

    def __init__(self, attrs: dict[str, Any] | None = None, filters: dict[str, str] | None = None) -> None:
        super().__init__(attrs)
        self.filters = filters or {}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        """A longer number would break SQLite; cut, it is the key of no row, and the field refuses it."""
        return [key[:_LONGEST_KEY] for key in super().value_from_datadict(data, files, name) or []]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        attrs = self.build_attrs(self.attrs, attrs)
        context = {"name": name, "id": attrs["id"], "described_by": attrs.get("aria-describedby")}
        if self.choices.queryset.count() <= MOST_TICKED:
            return context | {
                "ticks": forms.CheckboxSelectMultiple(choices=self.choices).render(name, value, attrs)
            }
        return context | {
            "chosen": self._chosen(value),
            "chooser_url": f"{reverse(self.chooser_modal_url_name)}?{urlencode(self.filters)}",
            "choose_text": self.choose_one_text,
        }

    def _chosen(self, value: Any) -> list[dict[str, Any]]:
        """Reads no other rows than these."""
        field = self.choices.field
        found = with_keys(self.choices.queryset, self.format_value(value))
        return [{"id": one.pk, "title": field.label_from_instance(one)} for one in found]

    @property
    def media(self) -> forms.Media:
        scripts = ("wagtailadmin/js/chooser-modal.js", "common/searched_choice.js")
        return forms.Media(
            js=[versioned_static(script) for script in scripts],
            css={"all": [versioned_static("common/searched_choice.css")]},
        )


def with_keys(queryset: QuerySet, keys: Iterable[Any]) -> QuerySet:
    """The rows of these keys. Keys come from addresses and forms, so anything may stand there."""
    texts = (str(key) for key in keys)
    return queryset.filter(pk__in=[key for key in texts if key.isdecimal() and len(key) <= _LONGEST_KEY])

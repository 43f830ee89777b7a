"""The form that narrows a listing: only values that the list holds count; others are left out with a word."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from website.models import Topic

from .kinds import BulletinKind
from .topics import in_language

_NOT_HERE = {"invalid_choice": _("This value is not in the list, so it was left out.")}


class FilterForm(forms.Form):
    year = forms.TypedChoiceField(label=_("Year"), coerce=int, empty_value=None, required=False)
    institution = forms.ChoiceField(label=_("Institution"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, data: Any, entries: QuerySet, locale_id: int) -> None:
        super().__init__(data, auto_id="filter-%s")
        self.topics = {topic.slug: topic for topic in _topics_of(entries, locale_id)}
        choices = {
            "year": [(day.year, day.year) for day in entries.dates("date", "year", order="DESC")],
            "institution": _institutions_of(entries),
            "kind": BulletinKind.choices,
            "topic": [(slug, topic.name) for slug, topic in self.topics.items()],
        }
        for name, values in choices.items():
            self.fields[name].choices = [("", _("All")), *values]
            self.fields[name].error_messages |= _NOT_HERE

    @property
    def chosen(self) -> dict[str, Any]:
        """The values to filter by; what was not in the list is missing here and said in `errors`."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def _topics_of(entries: QuerySet, locale_id: int) -> list[Topic]:
    """The topics of the entries' pages, each once, in the reader's language where it has one."""
    keys = Topic.objects.filter(bulletins__pk__in=entries.values("page_id")).values("translation_key")
    return in_language(Topic.objects.filter(translation_key__in=keys), locale_id)


def _institutions_of(entries: QuerySet) -> list[tuple[str, str]]:
    named = entries.exclude(institution_key="").order_by("institution")
    return list(named.values_list("institution_key", "institution").distinct())

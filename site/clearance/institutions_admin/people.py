"""The people of an institution, found by parts of their names, user names and addresses."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.searched_choice import SearchedChooserViewSet


def offered() -> QuerySet:
    return get_user_model().objects.filter(is_active=True).order_by("last_name", "first_name", "username")


def title(person: Any) -> str:
    """With the user name and the address: two people may share a name."""
    told = [person.get_full_name(), person.get_username(), person.email]
    return " · ".join(text for text in told if text)


class PeopleChooserViewSet(SearchedChooserViewSet):
    model = get_user_model()
    icon = "user"
    choose_one_text = _("Search people")
    search_fields = ("first_name", "last_name", "username", "email")

    def get_object_list(self) -> QuerySet:
        return offered()

    def get_title(self, instance: Any) -> str:
        return title(instance)


people_chooser = PeopleChooserViewSet("people_chooser", url_prefix="elegir-personas")


class PeopleField(forms.ModelMultipleChoiceField):
    """Any number of people, or nobody."""

    def __init__(self, **options: Any) -> None:
        widget = people_chooser.widget_class()
        super().__init__(queryset=None, required=False, widget=widget, **options)

    def label_from_instance(self, person: Any) -> str:
        return title(person)

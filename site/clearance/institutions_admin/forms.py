"""The settings of one institution and its people, saved together."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from ..models import Section
from ..sections import apply_permissions


class SectionForm(WagtailAdminModelForm):
    editor_members = forms.ModelMultipleChoiceField(
        label=_("Editors"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    translator_members = forms.ModelMultipleChoiceField(
        label=_("Translators"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Section
        fields = ["publishes_directly", "whole_checklist"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = get_user_model().objects.filter(is_active=True).order_by("username")
        for name, group in self._groups():
            self.fields[name].queryset = people
            self.fields[name].initial = people.filter(groups=group) if group else people.none()

    def _groups(self) -> list[tuple[str, Any]]:
        return [
            ("editor_members", self.instance.editors),
            ("translator_members", self.instance.translators),
        ]

    def save(self, commit: bool = True) -> Section:
        if "publishes_directly" in self.changed_data and not self.instance.publishes_directly:
            self.instance.needs_clearance_since = timezone.now()  # what is live by then stays live
        self.instance.changed_by = self.for_user
        section = super().save(commit=commit)
        for name, group in self._groups():
            if group:
                group.user_set.set(self.cleaned_data[name])
        apply_permissions(section)
        return section

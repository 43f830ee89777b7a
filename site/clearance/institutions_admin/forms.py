"""The settings of one institution and its people, saved together."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from ..models import Section
from ..sections import apply_permissions
from . import people


class SectionForm(WagtailAdminModelForm):
    editor_members = people.PeopleField(label=_("Editors"))
    translator_members = people.PeopleField(label=_("Translators"))

    class Meta:
        model = Section
        fields = ["publishes_directly", "whole_checklist"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = people.offered()
        for name, group in self._groups():
            self.fields[name].queryset = offered
            self.fields[name].initial = offered.filter(groups=group) if group else offered.none()

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

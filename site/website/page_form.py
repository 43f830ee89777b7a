"""The editor's form of every page: numbers that only tampering gets wrong are refused with status 400."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import BadRequest
from django.utils.translation import gettext as _
from wagtail.admin.widgets import BaseChooser
from wagtail.models import Page

from clearance.conflicts.form import ConflictForm
from common.at_the_door import make_visible

from . import faults
from .large_forms import MOST_FIELDS, advice

_COUNTER = re.compile(r"-(count|order)$")
_NUMBER = re.compile(r"[0-9]{1,18}")


class PageForm(ConflictForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        if page := options.get("instance"):
            make_visible(page)  # else whoever only clears an older text would change it, and be its author
        super().__init__(*args, **options)
        for field in self.fields.values():
            # Django compares a default that is a function with a hidden input, which Wagtail does not draw:
            # every save would change the page, and who only clears it would become an author.
            field.show_hidden_initial = False
        if self.is_bound:
            for name, value in self._numbers():
                if value and not _NUMBER.fullmatch(value):
                    raise BadRequest(f"{name} is no number.")
                if name.endswith("-count") and value and int(value) > len(self.data):
                    raise BadRequest(f"{name} counts more rows than were sent.")

    def clean(self) -> dict[str, Any]:
        """Told at the field that is the largest; the text stays in the form."""
        cleaned = super().clean()
        if len(self.data) > MOST_FIELDS:
            largest = max(self._inputs_by_field().items(), key=lambda counted: counted[1])[0]
            said = _("This page holds more than can be saved at once.")
            self.add_error(largest, f"{said} {advice()}")
        return cleaned

    def _inputs_by_field(self) -> Counter[str]:
        names = Counter(name.split("-", 1)[0] for name in self.data)
        return Counter({name: names[self.add_prefix(name)] for name in self.fields})

    def _post_clean(self) -> None:
        super()._post_clean()
        if not self.errors and self._asks_for_faults():
            faults.show(self, self.instance.faults())

    def _asks_for_faults(self) -> bool:
        """Not of a draft, unless a moderator is reading it; nor of what is taken back or sent back."""
        if self.is_deferred_validation:
            return self.instance.pk is not None and self.instance.workflow_in_progress
        decision = self.data.get("workflow-action-name") if "action-workflow-action" in self.data else ""
        return decision != "reject" and "action-cancel-workflow" not in self.data

    def save(self, commit: bool = True) -> Page:
        """What is typed is previewed with the library's present words, which the next version records."""
        self.instance.record_media()
        return super().save(commit=commit)

    def _numbers(self) -> Iterator[tuple[str, str]]:
        """What Wagtail reads as numbers without asking: rows of streams and lists, keys of chosen things."""
        data: Mapping[str, str] = self.data
        fields = self.fields.items()
        choosers = {self.add_prefix(name) for name, field in fields if isinstance(field.widget, BaseChooser)}
        for name in data:
            if name in choosers or _COUNTER.search(name):
                yield name, str(data.get(name) or "").strip()

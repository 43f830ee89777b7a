"""The page form that refuses to save over what its editor has not seen."""

from typing import Any
from uuid import uuid4

from django import forms
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page, Revision

from . import words
from .detecting import INSISTS_ON, OPENED_FORM, replaced_on_purpose, saved_meanwhile
from .keeping import record_replacement, set_aside


class ConflictForm(WagtailAdminPageForm):
    """In a conflict it is invalid, so that the editor gets it again as it was filled in.

    Only the edit view notes conflicts on its page (`detecting.note`); a preview shows what was typed.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance._state.adding:
            self.fields[OPENED_FORM] = forms.CharField(
                required=False, widget=forms.HiddenInput, initial=lambda: uuid4().hex
            )
        if saved_meanwhile(self.instance):
            self.fields[INSISTS_ON] = forms.CharField(required=False, widget=forms.HiddenInput)

    def is_valid(self) -> bool:
        valid = super().is_valid()
        meanwhile = saved_meanwhile(self.instance)
        if meanwhile is None or (valid and meanwhile.shown and not self.has_changed()):
            return valid  # also a double click, or two who corrected the same letter: nothing is lost
        newer = meanwhile.revision
        kept = self._set_aside(newer) if valid else None
        words.offer_ways_on(meanwhile.request, self.instance, newer, kept)
        self.add_error(None, words.explanation(newer))
        self._offer_to_insist(newer)
        return False

    def save(self, commit: bool = True) -> Page:
        page = super().save(commit=commit)
        if replaced := replaced_on_purpose(self.instance):
            record_replacement(page, self.for_user, replaced)
        return page

    def _set_aside(self, newer: Revision) -> Revision:
        page = super().save(commit=False)
        return set_aside(page, self.for_user, newer, self.data.get("loaded_revision_id"))

    def _offer_to_insist(self, newer: Revision) -> None:
        """The hidden field says, when the form comes again, which version its editor knows of."""
        self.data: Any = self.data.copy()
        self.data[INSISTS_ON] = str(newer.pk)

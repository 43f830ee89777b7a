"""The form that tries a decision out."""

from typing import Any

from django import forms
from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page

from ..models import BlockedSuggestion, Pin, Steering, StopWord, SynonymLine

_KINDS = [
    ("pin", _("Show a page first")),
    ("synonyms", _("Let expressions mean the same")),
    ("ignore", _("Ignore a word")),
    ("block", _("Never suggest these words")),
]


class TryForm(forms.Form):
    query = forms.CharField(label=_("What people type"), max_length=200)
    locale = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    kind = forms.ChoiceField(label=_("Decision"), choices=_KINDS)
    page = forms.ModelChoiceField(
        Page.objects.filter(live=True), required=False, label=_("Page"), widget=AdminPageChooser
    )
    words = forms.CharField(
        label=_("Expressions or word"),
        max_length=500,
        required=False,
        help_text=_("With commas between them."),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if self.errors:
            return values
        decision = self.decision()
        if isinstance(decision, Pin) and not values.get("page"):
            self.add_error("page", _("Choose the page that is to stand first."))
        else:
            self._check(decision)
        return values

    def decision(self) -> Steering:
        """The decision that the form describes, not saved."""
        values = self.cleaned_data
        if values["kind"] == "pin":
            return Pin(words=values["query"], page=values.get("page"), locale=values["locale"])
        if values["kind"] == "synonyms":
            return SynonymLine(expressions=values["words"], locale=values["locale"])
        if values["kind"] == "block":
            return BlockedSuggestion(words=values["words"], locale=values["locale"])
        return StopWord(word=values["words"], locale=values["locale"])

    def make_url(self) -> str:
        """Where the decision that was tried is made: the form that adds it, filled in."""
        decision = self.decision()
        told = {
            field.name: getattr(decision, field.attname)
            for field in decision._meta.fields
            if field.name in ("words", "expressions", "word", "page", "locale")
        }
        return f"{reverse(f'wagtailsnippets_search_{decision._meta.model_name}:add')}?{urlencode(told)}"

    def _check(self, decision: Steering) -> None:
        try:
            decision.full_clean()
        except forms.ValidationError as error:
            self.add_error(None if isinstance(decision, Pin) else "words", error.messages)

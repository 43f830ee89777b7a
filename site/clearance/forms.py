"""What a moderator answers when deciding. Wagtail shows it in a dialogue; `on_action` checks it again."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from .models import Section
from .models.desk import ChecklistItem, DeskSettings

COMMENT_LIMIT = 4000
_PREFIX = "check_"


class ClearForm(forms.Form):
    """A box for each item of the office's checklist, and a comment.

    `whole`: every item takes a tick; without it the desk's own setting says so, or the item.
    """

    comment = forms.CharField(
        label=_("Comment"), max_length=COMMENT_LIMIT, required=False, widget=forms.Textarea({"rows": 3})
    )

    def __init__(self, *args: Any, whole: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        whole = whole or DeskSettings.load().whole_checklist
        for item in ChecklistItem.objects.filter(active=True):
            self.fields[f"{_PREFIX}{item.pk}"] = forms.BooleanField(
                label=item.text,
                required=whole or item.required,
                error_messages={"required": _("Without this tick there is no clearance.")},
            )
        self.order_fields([name for name in self.fields if name != "comment"])

    def checks(self) -> list[forms.BoundField]:
        return [field for field in self if field.name.startswith(_PREFIX)]


class SendBackForm(forms.Form):
    comment = forms.CharField(
        label=_("What must change"),
        help_text=_("The author reads it by mail and in the page's history."),
        max_length=COMMENT_LIMIT,
        widget=forms.Textarea({"rows": 4}),
    )


def form_for(action: str) -> type[forms.Form]:
    return SendBackForm if action == "reject" else ClearForm


def options_for(action: str, page: Page) -> dict[str, bool]:
    """What the form of a decision must know of the page that it is about."""
    if action == "reject":
        return {}
    section = Section.objects.of(page)
    return {"whole": section is not None and section.whole_checklist}


def as_checklist(answers: dict[str, Any]) -> dict[str, bool]:
    """The ticks by the words that stood beside them: the record must outlive a change of the list."""
    ticks = {
        name.removeprefix(_PREFIX): bool(value) for name, value in answers.items() if name.startswith(_PREFIX)
    }
    items = ChecklistItem.objects.filter(pk__in=[key for key in ticks if key.isdigit()])
    return {item.text: ticks[str(item.pk)] for item in items}

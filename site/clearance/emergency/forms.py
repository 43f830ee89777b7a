from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from .. import refusals
from ..authorise import LONGEST_REASON, SHORTEST_REASON

# Asked anew each time: the language is the reader's.
_TOO_SHORT = lazy(lambda: str(refusals.reason_too_short(0, SHORTEST_REASON)), str)()


class ReasonForm(forms.Form):
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)  # the one that was read
    reason = forms.CharField(
        label=_("Why this cannot wait for a clearance"),
        help_text=_("All moderators receive it by mail, and it stays in the page's history."),
        min_length=SHORTEST_REASON,
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 4}),
        error_messages={
            "required": _TOO_SHORT,
            "min_length": _TOO_SHORT,
        },
    )

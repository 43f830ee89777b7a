"""What an editor fills in to make a link, and what its reader answers."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models import PreviewAnswer, PreviewLink


class PreviewLinkForm(forms.ModelForm):
    days = forms.IntegerField(
        label=_("Days it stays open"), min_value=1, max_value=30, initial=5, help_text=_("From 1 to 30.")
    )

    class Meta:
        model = PreviewLink
        fields = ["reader"]
        help_texts = {"reader": _("A name or post that the history will show, such as “Legal adviser”.")}

    def save(self, commit: bool = True) -> PreviewLink:
        self.instance.expires_at = timezone.now() + timedelta(days=self.cleaned_data["days"])
        return super().save(commit)


class PreviewAnswerForm(forms.ModelForm):
    verdict = forms.ChoiceField(
        label=_("answer"), choices=PreviewAnswer.Verdict.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = PreviewAnswer
        fields = ["verdict", "remark"]
        widgets = {"remark": forms.Textarea(attrs={"rows": 4})}

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        if answers.get("verdict") == PreviewAnswer.Verdict.REMARK and not answers.get("remark"):
            self.add_error("remark", _("Write your remark, or choose “Seen, no remarks”."))
        return answers

"""What a bulletin refers to: an institution, a plan or a principle of an ethics code."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

_TYPES = {"cited_institution": "institution", "cited_plan": "plan", "cited_code": "ethics"}
_ANCHORS = {"cited_plan": "cited_plan_anchor", "cited_code": "cited_principle"}


def _cited(label: Any) -> models.ForeignKey:
    return models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=label
    )


class Citations(models.Model):
    SYNCHRONISED = (*_TYPES, *_ANCHORS.values())

    cited_institution = _cited(_("cited institution"))
    cited_plan = _cited(_("cited plan"))
    cited_plan_anchor = models.CharField(
        _("place in the plan"), max_length=60, blank=True, help_text=_("What follows # in its address.")
    )
    cited_code = _cited(_("cited ethics code"))
    cited_principle = models.CharField(
        _("cited principle"), max_length=60, blank=True, help_text=_("As in its address: III or III-b.")
    )

    class Meta:
        abstract = True

    def clean_citations(self) -> None:
        """Said at the field, also where a form was tampered with."""
        errors = {}
        for name, search_type in _TYPES.items():
            page = getattr(self, name)
            if page and getattr(page.specific_class, "search_type", "") != search_type:
                errors[name] = _("Choose a page of the right kind.")
        for name, anchor in _ANCHORS.items():
            if getattr(self, anchor) and not getattr(self, f"{name}_id"):
                errors[anchor] = _("Choose the page that it stands on.")
        if errors:
            raise ValidationError(errors)

    def cited(self) -> dict[int, str]:
        """The anchor in each cited page, by the page's key."""
        keys = {getattr(self, f"{name}_id"): getattr(self, _ANCHORS.get(name, ""), "") for name in _TYPES}
        return {key: anchor for key, anchor in keys.items() if key}

"""The photograph above a bulletin's body."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from website.faults import Fault


class LeadPhotograph(models.Model):
    lead_image = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lead photograph"),
    )
    lead_alt = models.CharField(
        _("alternative text"),
        max_length=250,
        blank=True,
        help_text=_("What the photograph shows, for those who cannot see it."),
    )
    lead_caption = models.CharField(_("caption"), max_length=300, blank=True)
    lead_credit = models.CharField(
        _("credit"), max_length=160, blank=True, help_text=_("Who took it, or whose it is.")
    )

    class Meta:
        abstract = True

    def listing_image(self) -> Any:
        return self.as_recorded(self.social_image or self.lead_image)

    def listing_alt(self) -> str:
        return super().listing_alt() if self.social_image_id or not self.lead_alt else self.lead_alt

    def photograph_faults(self) -> list[Fault]:
        if self.lead_image_id and not self.lead_alt.strip():
            return [Fault("lead_alt", gettext("The lead photograph has no alternative text."))]
        return []

"""Clearances that pages owe wherever they go."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ClearanceDue(models.Model):
    """A page that came out of a section needing clearance with text that nobody cleared.

    It follows the page into sections that publish directly; the page's next clearance settles it.
    """

    page = models.OneToOneField("wagtailcore.Page", models.CASCADE, related_name="clearance_due")
    since = models.DateTimeField(auto_now_add=True)
    section_name = models.CharField(max_length=255)

    class Meta:
        verbose_name = _("clearance due")
        verbose_name_plural = _("clearances due")

    def __str__(self) -> str:
        return f"{self.page_id} · {self.section_name}"

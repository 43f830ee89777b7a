"""What pages bring along: clearances that they owe, and words of the page that they mirrored."""

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


class Origin(models.Model):
    """The page that a mirror shows: its authors are the mirror's, once it is a page of its own."""

    page = models.OneToOneField("wagtailcore.Page", models.CASCADE, related_name="clearance_origin")
    source_id = models.PositiveBigIntegerField()
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("origin")
        verbose_name_plural = _("origins")

    def __str__(self) -> str:
        return f"{self.page_id} · {self.source_id}"

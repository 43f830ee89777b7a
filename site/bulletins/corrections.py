"""Public, dated corrections of a bulletin."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, TranslatableMixin


def today() -> object:
    return timezone.localdate()


class Correction(TranslatableMixin, Orderable):
    page = ParentalKey("bulletins.BulletinPage", on_delete=models.CASCADE, related_name="corrections")
    date = models.DateField(_("date"), default=today)
    text = models.TextField(_("what was corrected"), max_length=1000)

    panels = [FieldPanel("date"), FieldPanel("text")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return f"{self.date}: {self.text}"

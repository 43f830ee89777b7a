"""Topics that bulletins and plans share, one list in every language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin

from common.spanish_order import COLLATION


class Topic(TranslatableMixin, models.Model):
    name = models.CharField(_("name"), max_length=80, db_collation=COLLATION)
    slug = models.SlugField(_("address"), max_length=80)

    panels = [FieldPanel("name"), FieldPanel("slug", heading=_("Web address"))]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

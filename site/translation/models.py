"""Which state of the source a translated revision rests on."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class BasisQuerySet(models.QuerySet):
    def of_live(self, page: Page) -> "Basis | None":
        """The basis of what citizens read of `page`: an edit by hand keeps the one before it."""
        logs = self.filter(log__source__object_id=page.translation_key, log__locale_id=page.locale_id)
        if page.live_revision_id:
            logs = logs.filter(log__revision_id__lte=page.live_revision_id)
        return logs.select_related("log__source").order_by("-log_id").first()


class Basis(models.Model):
    """Written with each translated revision. localize's own date moves on with the next synchronisation."""

    log = models.OneToOneField("wagtail_localize.TranslationLog", models.CASCADE, related_name="basis")
    source_as_of = models.DateTimeField(_("state of the source"))

    objects = BasisQuerySet.as_manager()

    class Meta:
        verbose_name = _("basis of a translation")
        verbose_name_plural = _("bases of translations")

    def __str__(self) -> str:
        return f"{self.log_id} · {self.source_as_of:%Y-%m-%d %H:%M}"

"""What a translated revision rests on: the state of its source, and the hands that no clearance covers."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from clearance.models import Clearance


class BasisQuerySet(models.QuerySet):
    def since(self, last: Clearance | None) -> "BasisQuerySet":
        """Of versions after the one that was cleared; a purged version is known by its time."""
        if last is None:
            return self
        later = models.Q(log__revision_id__gt=last.revision_number)
        return self.filter(later | models.Q(log__revision=None, log__created_at__gt=last.decided_at))

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
    source_digest = models.CharField(max_length=64, blank=True, default="", db_default="")
    # [context, string] of each text; an override has no string.
    texts = models.JSONField(default=list, db_default=[])
    authors = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")

    objects = BasisQuerySet.as_manager()

    class Meta:
        verbose_name = _("basis of a translation")
        verbose_name_plural = _("bases of translations")

    def __str__(self) -> str:
        return f"{self.log_id} · {self.source_as_of:%Y-%m-%d %H:%M}"


class Contribution(models.Model):
    """Somebody had a hand in one text of a translation: localize remembers only who was the last."""

    context = models.ForeignKey("wagtail_localize.TranslationContext", models.CASCADE, related_name="+")
    string = models.ForeignKey("wagtail_localize.String", models.CASCADE, null=True, related_name="+")
    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("contribution to a translation")
        verbose_name_plural = _("contributions to translations")

    def __str__(self) -> str:
        return f"{self.user_id} · {self.context_id} · {self.at:%Y-%m-%d %H:%M}"

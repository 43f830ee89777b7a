"""What was imported, by whom, and from which row each page came."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportRun(models.Model):
    """One file, brought in by an administrator who answers for it by name."""

    file_name = models.CharField(_("file"), max_length=255)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    reason = models.TextField(_("reason"), blank=True, db_default="")  # why it published without clearance
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    created = models.PositiveIntegerField(_("created"), default=0)
    updated = models.PositiveIntegerField(_("updated"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    refused = models.PositiveIntegerField(_("refused"), default=0)
    told = models.BooleanField(db_default=True, default=False)  # whether the moderators know of its pages

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")

    def __str__(self) -> str:
        return f"{self.file_name} · {self.started_at:%Y-%m-%d %H:%M}"


class ImportedRow(models.Model):
    """The row that a page came from: the same row again changes nothing, whatever editors did meanwhile.

    A changed row changes its page only while `revision_id`, which the import wrote, is the page's latest.
    """

    source_id = models.CharField(max_length=200)
    locale = models.CharField(max_length=20)
    type = models.CharField(max_length=30)
    page_id = models.PositiveBigIntegerField(db_index=True)
    digest = models.CharField(max_length=64)
    revision_id = models.PositiveBigIntegerField(null=True)  # unknown for rows of before it was noted
    state = models.CharField(max_length=10, blank=True, db_default="")
    run = models.ForeignKey(ImportRun, models.PROTECT, related_name="rows")

    class Meta:
        verbose_name = _("imported row")
        verbose_name_plural = _("imported rows")
        constraints = [models.UniqueConstraint(fields=["source_id", "locale"], name="one_page_a_source")]

    def __str__(self) -> str:
        return f"{self.source_id} ({self.locale})"

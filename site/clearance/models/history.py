"""The page's history. The database itself refuses to change or delete a row (migration 0002)."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _


class HistoryEntry(models.Model):
    """One thing that happened to one page.

    Rows name people and revisions by number and words, not by foreign keys: they outlive what they tell of.
    `digest` seals the row together with the digest of the page's row before it, so that a gap shows.
    """

    page_id = models.PositiveBigIntegerField()
    number = models.PositiveIntegerField()  # counts from 1 for each page
    at = models.DateTimeField(_("when"))
    action = models.CharField(_("action"), max_length=120)
    actor_id = models.PositiveBigIntegerField(null=True)
    actor = models.CharField(_("who"), max_length=300, blank=True)
    revision_id = models.PositiveBigIntegerField(_("version"), null=True)
    page_title = models.TextField(blank=True)
    reason = models.TextField(_("reason"), blank=True)
    data = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("history entry")
        verbose_name_plural = _("history")
        ordering = ["page_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["page_id", "number"], name="history_counts_without_doubles")
        ]

    def __str__(self) -> str:
        return f"{self.page_title}: {self.action}"

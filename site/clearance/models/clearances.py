"""The record of a visto bueno."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from .dues import ClearanceDue


def emptied_with_its_page(collector: Any, field: Any, sub_objs: Any, using: str) -> None:
    """A page takes its revisions along; alone, as in `purge_revisions`, no cleared one goes."""
    origin = collector.origin
    if isinstance(origin, Revision) or getattr(origin, "model", None) is Revision:
        raise models.ProtectedError("A clearance was given for this revision.", set(sub_objs))
    models.SET_NULL(collector, field, sub_objs, using)


class ClearanceQuerySet(models.QuerySet):
    def latest_of(self, page: Page) -> "Clearance | None":
        """The newest clearance that the page has ever had, of whatever kind."""
        return self.filter(page_id=page.pk).order_by("-pk").first()

    def by_others(self, page_id: int) -> "ClearanceQuerySet":
        """Clearances after which a text has had four eyes, newest first: an emergency has only two."""
        return self.filter(page_id=page_id).exclude(kind=Clearance.Kind.BREAK_GLASS).order_by("-pk")


class Clearance(models.Model):
    """Who cleared which content of which revision, when and with what words. Never changed afterwards.

    The database refuses changes (`history.triggers`) and the page's history seals them (`history.sealing`).
    It outlives its page: `page_id`, `page_title` and `revision_number` stay when the page is deleted.
    """

    class Kind(models.TextChoices):
        VISTO_BUENO = "visto_bueno", _("clearance")
        BREAK_GLASS = "break_glass", _("emergency publication")
        IMPORT = "import", _("import")

    revision = models.OneToOneField(
        Revision,
        emptied_with_its_page,
        null=True,
        related_name="clearance",
        verbose_name=_("revision"),
    )
    revision_number = models.PositiveBigIntegerField(_("revision"))
    page_id = models.PositiveBigIntegerField(db_index=True)
    page_title = models.CharField(_("page"), max_length=255)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.VISTO_BUENO)
    content_digest = models.CharField(max_length=64)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("decided by")
    )
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True, verbose_name=_("submitted by")
    )
    decided_at = models.DateTimeField(_("decided at"), auto_now_add=True)
    comment = models.TextField(_("comment"), blank=True)
    checklist = models.JSONField(_("checklist"), default=dict, blank=True)
    break_glass_reason = models.TextField(_("reason"), blank=True)

    objects = ClearanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("clearance")
        verbose_name_plural = _("clearances")

    def __str__(self) -> str:
        return f"{self.revision_number} · {self.decided_by} · {self.decided_at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("A clearance is never changed: give another one for another revision.")
        super().save(*args, **kwargs)
        ClearanceDue.objects.filter(page_id=self.page_id).delete()

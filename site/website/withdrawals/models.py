"""The record of a withdrawal: the page has it, not a revision, so no draft brings it about or lifts it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class Withdrawal(models.Model):
    page = models.OneToOneField(Page, models.CASCADE, related_name="withdrawal")
    reason = models.TextField(
        _("reason"), max_length=1000, help_text=_("Citizens read it above the page. One or two sentences.")
    )
    hides_body = models.BooleanField(
        _("The text tells personal data that nobody may read"),
        default=False,
        db_default=False,
        help_text=_(
            "Only the title and this notice stay at the address: no text, files or downloads, and nothing "
            "for search engines. Its mirrors lose their text too."
        ),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), auto_now_add=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    with_original = models.BooleanField(
        default=False, db_default=False
    )  # its original's words, in that language

    class Meta:
        verbose_name = _("withdrawal")
        verbose_name_plural = _("withdrawals")

    def __str__(self) -> str:
        return f"{self.page} · {self.withdrawn_at:%Y-%m-%d}"

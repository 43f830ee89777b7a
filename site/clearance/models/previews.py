"""Links to a draft for a reader without an account, and what that reader answered."""

from datetime import datetime

from django.conf import settings
from django.core import signing
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

SALT = "clearance.previews"
PREVIEW_COOKIE = "preview"  # the token of the link that its reader opened last
LONGEST_REMARK = 2_000  # characters
MOST_ANSWERS = 20  # by link


class PreviewLinkQuerySet(models.QuerySet):
    def open(self, at: datetime | None = None) -> "PreviewLinkQuerySet":
        """Links that still show their draft, as far as their own row says: see also `has_ended`."""
        return self.filter(revoked_at=None, expires_at__gt=at or timezone.now())


class PreviewLink(models.Model):
    """One reader's way to one version. The address is signed, not stored: the table alone opens nothing."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    revision = models.ForeignKey(Revision, models.CASCADE, related_name="+", verbose_name=_("version"))
    reader = models.CharField(_("for whom"), max_length=120)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(_("expires"))
    revoked_at = models.DateTimeField(_("revoked"), null=True)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.reader} · {self.page}"

    @property
    def token(self) -> str:
        return signing.Signer(salt=SALT).sign(self.pk)

    @property
    def path(self) -> str:
        return reverse("preview_link", args=[self.token])

    @property
    def has_ended(self) -> bool:
        """Expired, revoked, or overtaken: the page was published after the link was made."""
        published = self.page.last_published_at
        return (
            self.revoked_at is not None
            or self.expires_at <= timezone.now()
            or (published is not None and published > self.created_at)
        )

    @classmethod
    def behind(cls, token: str) -> "PreviewLink | None":
        """The open link that `token` was signed for; None for every other token."""
        try:
            pk = int(signing.Signer(salt=SALT).unsign(token))
        except (signing.BadSignature, ValueError):
            return None
        link = cls.objects.open().select_related("page", "revision").filter(pk=pk).first()
        return link if link and not link.has_ended else None


class PreviewAnswer(models.Model):
    class Verdict(models.TextChoices):
        SEEN = "seen", _("Seen, no remarks")
        REMARK = "remark", _("I have a remark")

    link = models.ForeignKey(PreviewLink, models.CASCADE, related_name="answers")
    verdict = models.CharField(_("answer"), max_length=10, choices=Verdict)
    remark = models.TextField(_("remark"), max_length=LONGEST_REMARK, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("answer to a preview")
        verbose_name_plural = _("answers to previews")
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.link.reader}: {self.get_verdict_display()}"

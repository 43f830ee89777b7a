"""One mail to one address, from the moment it is written until it is sent or given up."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# How long to wait after each failed try; after the last one nobody tries again by himself.
PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 720, 1440))
LONGEST_SENDING = timedelta(minutes=10)  # a process that was killed while it sent is given up after so long


class OutgoingMailQuerySet(models.QuerySet):
    def waiting(self) -> "OutgoingMailQuerySet":
        """Neither sent nor given up."""
        return self.filter(sent_at=None).exclude(next_try_at=None)

    def due(self, at: datetime | None = None) -> "OutgoingMailQuerySet":
        return self.waiting().filter(next_try_at__lte=at or timezone.now()).order_by("next_try_at", "pk")

    def undelivered(self) -> "OutgoingMailQuerySet":
        """What an administrator should know of: tried in vain, or given up."""
        return self.filter(sent_at=None).filter(Q(next_try_at=None) | ~Q(error=""))


class OutgoingMail(models.Model):
    recipient = models.EmailField(_("recipient"))
    subject = models.CharField(_("subject"), max_length=300)
    content = models.JSONField(default=dict)  # `writing.as_data`; emptied when sent: it may open an account
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    next_try_at = models.DateTimeField(_("next try"), null=True, default=timezone.now)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    error = models.CharField(_("what the mail server said"), max_length=300, blank=True)
    sent_at = models.DateTimeField(null=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(sent_at=None), name="outbox_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.recipient}"

    @property
    def is_given_up(self) -> bool:
        return self.sent_at is None and self.next_try_at is None

    def claim(self) -> bool:
        """Whether this process may send it: of two that read the row only one changes it."""
        lease = timezone.now() + LONGEST_SENDING
        unchanged = type(self).objects.waiting().filter(pk=self.pk, next_try_at=self.next_try_at)
        if not unchanged.update(next_try_at=lease, tries=models.F("tries") + 1):
            return False
        self.refresh_from_db()
        return True

    def was_sent(self) -> None:
        self.sent_at, self.next_try_at, self.error, self.content = timezone.now(), None, "", {}
        self.save()

    def failed(self, why: str) -> None:
        pause = PAUSES[self.tries - 1] if self.tries <= len(PAUSES) else None
        self.next_try_at = timezone.now() + pause if pause else None
        self.error = why[:300]
        self.save()

    def try_again(self) -> None:
        self.tries, self.next_try_at = 0, timezone.now()
        self.save()

    def give_up(self) -> None:
        self.next_try_at = None
        self.save()

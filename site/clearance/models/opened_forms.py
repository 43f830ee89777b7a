"""The forms for a new page that are open in somebody's browser, and what each of them has made."""

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEPT_FOR = timedelta(days=7)


class OpenedFormManager(models.Manager):
    def claim(self, key: str, user: Any) -> "OpenedForm":
        """The row of this form, locked: another save of the same form waits until this one has ended.

        The unique key makes it so: who inserts it second waits for the first one's transaction.
        """
        form, is_new = self.select_for_update().get_or_create(key=key, user=user)
        if is_new:
            self.filter(opened_at__lt=timezone.now() - KEPT_FOR).delete()
        return form


class OpenedForm(models.Model):
    """Numbers instead of foreign keys, so that a deletion has nothing to look for here."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    opened_at = models.DateTimeField(auto_now_add=True, db_index=True)
    page_number = models.PositiveBigIntegerField(null=True)
    revision_number = models.PositiveBigIntegerField(null=True)  # what was last saved through this form
    saved_by_hand = models.BooleanField(default=False, db_default=False)

    objects = OpenedFormManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="one_row_an_opened_form")]
        verbose_name = _("opened form")
        verbose_name_plural = _("opened forms")

    def __str__(self) -> str:
        return f"{self.key} · {self.page_number}"

    def made(self, page_number: int, revision_number: int | None, by_hand: bool) -> None:
        self.page_number, self.revision_number = page_number, revision_number
        self.saved_by_hand = self.saved_by_hand or by_hand
        self.save(update_fields=["page_number", "revision_number", "saved_by_hand"])

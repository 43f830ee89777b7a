"""What the communication office sets for its own desk."""

from datetime import timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="time")
class DeskSettings(BaseGenericSetting):
    """How long a clearance may take before reminders go out, and whether it takes every tick."""

    hours_to_decide = models.PositiveSmallIntegerField(
        _("hours to decide"),
        default=24,
        validators=[MinValueValidator(1), MaxValueValidator(24 * 30)],
        help_text=_("Counted from the submission. Afterwards the page is late and reminders are sent."),
    )

    whole_checklist = models.BooleanField(
        _("whole checklist"),
        default=False,
        db_default=False,
        help_text=_("Nobody gives clearance while an item of the checklist that is in use has no tick."),
    )

    class Meta:
        verbose_name = _("moderators' desk")

    @property
    def time_to_decide(self) -> timedelta:
        return timedelta(hours=self.hours_to_decide)


class ChecklistItem(models.Model):
    """Something that a moderator looks at before clearing a page."""

    text = models.CharField(_("what to check"), max_length=200, unique=True)
    required = models.BooleanField(
        _("must be ticked"), default=False, help_text=_("Without it nobody can give clearance.")
    )
    active = models.BooleanField(_("in use"), default=True)
    sort_order = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        verbose_name = _("checklist item")
        verbose_name_plural = _("checklist")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.text


class Reminder(models.Model):
    """A reminder that was sent, so that the same one is not sent twice."""

    subject = models.CharField(max_length=100, unique=True)  # what it was about, such as "task:12:2025-01-31"
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")

    def __str__(self) -> str:
        return self.subject

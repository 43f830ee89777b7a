"""The record of a topic's new name: who proposed it, and who agreed, when and why."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..topics import Topic


class TopicRename(models.Model):
    """Agreed to once it is `accepted`. The topic takes the name once: `applied_at` says when."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="renames", verbose_name=_("topic"))
    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(_("address"), max_length=80)
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True)
    accepted = models.BooleanField(null=True)
    reason = models.TextField(_("reason"), blank=True)
    applied_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("new name of a topic")
        verbose_name_plural = _("new names of topics")
        ordering = ["proposed_at", "pk"]

    def __str__(self) -> str:
        return f"{self.topic} → {self.name}"

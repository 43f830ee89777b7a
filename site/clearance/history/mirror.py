"""Everything that Wagtail logs about a page also lands in the page's history, in the same transaction."""

import logging

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import PageLogEntry

from .writing import record

audit = logging.getLogger("voceria.audit")
_REASONS = ("reason", "comment")


@receiver(post_save, sender=PageLogEntry)
def mirror_a_log_entry(instance: PageLogEntry, created: bool, raw: bool = False, **kwargs: object) -> None:
    if not created or raw:
        return
    entry = record(
        instance.page_id,
        instance.action,
        actor=instance.user,
        revision_id=instance.revision_id,
        title=instance.label,
        reason=_reason_in(instance.data),
        data=instance.data,
        at=instance.timestamp,
    )
    audit.info(
        "page=%s action=%s actor=%s revision=%s",
        entry.page_id,
        entry.action,
        entry.actor_id,
        entry.revision_id,
    )


def _reason_in(data: dict) -> str:
    """The words of a reason or comment; a remark at a field is kept in the log with its place around it."""
    given = next((data[name] for name in _REASONS if data.get(name)), "")
    return str(given.get("text", "") if isinstance(given, dict) else given)

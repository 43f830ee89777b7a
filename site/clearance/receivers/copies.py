"""Copies and aliases: a text that waits for clearance waits for it in its copy, too."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, PageLogEntry

from .. import gate
from ..models import Origin, Section
from .moves import note_what_is_due, return_the_uncleared_to_draft

_COPIES = {"wagtail.copy", "wagtail.create_alias"}


@receiver(post_save, sender=PageLogEntry)
def follow_a_copy(instance: PageLogEntry, created: bool, raw: bool = False, **kwargs: object) -> None:
    if raw or not created or instance.action not in _COPIES:
        return
    page = Page.objects.filter(pk=instance.page_id).first()
    if page and page.alias_of_id:
        Origin.objects.update_or_create(page=page, defaults={"source_id": page.alias_of_id})
    origin = Page.objects.filter(pk=(instance.data.get("source") or {}).get("id")).first()
    source = Section.objects.above(origin.path) if origin else None
    if page and source and not source.publishes_directly and source != Section.objects.of(page):
        note_what_is_due(page.specific, source)
        if gate.needs_clearance(page):
            return_the_uncleared_to_draft(page.specific)

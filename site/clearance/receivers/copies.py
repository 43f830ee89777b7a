"""Copies and aliases: a text that waits for clearance waits for it in its copy, too."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, PageLogEntry, Revision

from .. import gate
from ..models import ClearanceDue, Origin, Section
from .moves import note_what_is_due, return_the_uncleared_to_draft

_COPIES = {"wagtail.copy", "wagtail.create_alias"}


@receiver(post_save, sender=PageLogEntry)
def follow_a_copy(instance: PageLogEntry, created: bool, raw: bool = False, **kwargs: object) -> None:
    if raw or not created or instance.action not in _COPIES:
        return
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is None:
        return
    if page.alias_of_id:
        Origin.objects.update_or_create(page=page, defaults={"source_id": page.alias_of_id})
    # Wagtail logs not what was copied but what it stood below.
    above = Page.objects.filter(pk=(instance.data.get("source") or {}).get("id")).first()
    if section := _debtor(page, above):
        note_what_is_due(page.specific, section)
        if gate.needs_clearance(page):
            return_the_uncleared_to_draft(page.specific)


def _debtor(page: Page, above: Page | None) -> Section | None:
    """The section that the copy owes its clearance to, where it is not the one it stands in now."""
    source = _section_of_the_original(page, above)
    here = Section.objects.of(page)
    if source and not source.publishes_directly:
        return source if source != here else None
    return here or source if above and _owed(page, above).exists() else None


def _section_of_the_original(page: Page, above: Page | None) -> Section | None:
    """A mirror names its original, which may be an institution with a section of its own below another's."""
    if page.alias_of_id:
        return Section.objects.of(page.alias_of)
    return Section.objects.above(above.path) if above else None


def _owed(page: Page, above: Page) -> ClearanceDue:
    """What the original may owe: the mirrored page, or the pages beside it of which this may be a copy.

    Revisions that were copied keep their time, by which the original is known. Without them every page
    of the kind is taken for it: better a clearance too many than a text that sheds its own.
    """
    dues = ClearanceDue.objects.exclude(page=page)
    if page.alias_of_id:
        return dues.filter(page=page.alias_of_id)
    dues = dues.filter(page__in=above.get_children(), page__content_type=page.content_type)
    times = Revision.objects.for_instance(page).order_by("pk").values_list("created_at", flat=True)
    if len(times) < 2:
        return dues
    originals = Revision.objects.page_revisions().filter(created_at=times[0])
    return dues.filter(page_id__in=[int(key) for key in originals.values_list("object_id", flat=True)])

"""Moves between sections: an exemption does not travel, and neither does the lack of a clearance."""

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from .. import gate
from ..models import ClearanceDue, Section
from .publication import mirrors_what_was_cleared


@receiver(post_page_move)
def follow_a_move(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: object
) -> None:
    before = Section.objects.above(parent_page_before.path)
    after = Section.objects.above(parent_page_after.path)
    if before == after:
        return
    for page in Page.objects.descendant_of(instance, inclusive=True).specific().iterator():
        if Section.objects.of(page) != after:
            continue  # it belongs to an institution that moved along
        if before and not before.publishes_directly:
            note_what_is_due(page, before)
        if gate.needs_clearance(page):
            return_the_uncleared_to_draft(page)


def note_what_is_due(page: Page, section: Section) -> None:
    """The page leaves a section that needs clearance: what nobody cleared there is still to be cleared."""
    if not gate.is_cleared(page.latest_revision):
        ClearanceDue.objects.get_or_create(page=Page(pk=page.pk), defaults={"section_name": section.name})


def return_the_uncleared_to_draft(page: Page) -> None:
    """What is live or scheduled only thanks to the exemption that it left becomes a draft again."""
    cleared = mirrors_what_was_cleared(page) if page.alias_of_id else gate.is_cleared(page.live_revision)
    if page.live and not cleared:
        page.unpublish(log_action="clearance.return_to_draft")
    for revision in page.revisions.filter(approved_go_live_at__isnull=False):
        if not gate.is_cleared(revision):
            revision.approved_go_live_at = None
            revision.save(update_fields=["approved_go_live_at"])

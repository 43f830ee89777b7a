"""Revisions: none is scheduled without clearance, none that was cleared changes afterwards."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page, Revision

from .. import gate, refusals
from ..digests import is_digest_of
from ..models import Clearance
from ..refusals import Action


@receiver(pre_save, sender=Revision)
def keep_the_schedule_cleared(instance: Revision, raw: bool = False, **kwargs: object) -> None:
    if raw or instance.approved_go_live_at is None:
        return
    page = Page.objects.filter(pk=instance.object_id).first() if _is_of_a_page(instance) else None
    if page and not gate.is_open_for(page.pk):
        gate.require(page, instance if instance.pk else None, Action.SCHEDULE)


@receiver(pre_save, sender=Revision)
def keep_what_was_cleared(
    instance: Revision, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: object
) -> None:
    """Autosave overwrites the latest revision in place; a cleared one stays what the moderator read."""
    if raw or instance.pk is None or (update_fields is not None and "content" not in update_fields):
        return
    clearance = Clearance.objects.filter(revision=instance.pk).first()
    if clearance and not is_digest_of(clearance.content_digest, instance):
        # PermissionDenied is what Wagtail's autosave turns into a conflict that the editor explains.
        raise PermissionDenied(str(refusals.cleared_is_final(clearance.page_id)))


def _is_of_a_page(revision: Revision) -> bool:
    return issubclass(revision.base_content_type.model_class() or object, Page)

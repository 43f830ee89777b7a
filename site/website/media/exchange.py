"""A file is part of what was cleared: it stays, and is the same, while a moderator or the public reads it."""

import json
from collections.abc import Iterator
from dataclasses import replace

from django.db.models import Model, Q
from django.db.models.signals import pre_delete, pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision, TaskState

from clearance import gate
from clearance.refusals import ClearanceRefused, Refusal

from . import storing
from .models import MediaUse
from .references import kind_of, reference_to, references_of


def refusal_to_exchange(item: Model) -> Refusal | None:
    """Why another file may not take the place of this image's or document's; None where it may."""
    if not any(gate.needs_clearance(page) for page in _pages_beyond_drafts(item)):
        return None
    return Refusal(
        action="exchange_file",
        reason=_("This file stands on a page that was cleared or waits for clearance."),
        advice=_("Upload the new file beside it, choose it on the page and submit the page for clearance."),
    )


def refusal_to_delete(item: Model) -> Refusal | None:
    """Why this image or document may not go; None where it may."""
    if refusal := refusal_to_exchange(item):
        advice = _("Take it off the page first, and submit the page for clearance.")
        return replace(refusal, action="delete_file", advice=advice)
    return None


def _pages_beyond_drafts(item: Model) -> Iterator[Page]:
    uses = MediaUse.objects.filter(kind=kind_of(type(item)), object_id=item.pk)
    yield from Page.objects.filter(live=True, pk__in=uses.values("page_id"))
    for revision in versions_that_wait():
        if str(item.pk) in json.dumps(revision.content):  # quick: most mention no such number
            page = revision.as_object()
            if reference_to(item) in references_of(page):
                yield page


def versions_that_wait() -> Iterator[Revision]:
    """Versions of pages under review, and those whose time of publication is still to come."""
    reviewed = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).values("revision_id")
    waiting = Q(pk__in=reviewed) | Q(approved_go_live_at__isnull=False)
    return Revision.objects.page_revisions().filter(waiting).iterator(chunk_size=100)


@receiver(pre_save, sender=get_image_model())
@receiver(pre_save, sender=get_document_model())
def before_a_file_is_stored(instance: Model, raw: bool = False, **kwargs: object) -> None:
    """Keep the file that was cleared; make of a new one what may be public."""
    if raw or not (instance._state.adding or _is_exchanged(instance)):
        return
    if not instance._state.adding and (refusal := refusal_to_exchange(instance)):
        raise ClearanceRefused(refusal)
    storing.prepare(instance)


@receiver(pre_delete, sender=get_image_model())
@receiver(pre_delete, sender=get_document_model())
def keep_what_is_shown(instance: Model, **kwargs: object) -> None:
    """A page would lose its photograph in the database, past its own save and the gate."""
    if refusal := refusal_to_delete(instance):
        raise ClearanceRefused(refusal)


def _is_exchanged(item: Model) -> bool:
    stored = type(item)._default_manager.filter(pk=item.pk).values_list("file", flat=True).first()
    return stored is not None and (stored != item.file.name or not item.file._committed)

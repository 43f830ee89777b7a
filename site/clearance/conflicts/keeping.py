"""The version that could not be saved, set aside among the page's revisions without being the latest."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision

from ..digests import digest_of_page
from .words import name_of

SET_ASIDE, SAVED_OVER = "clearance.set_aside", "clearance.saved_over"


def set_aside(page: Page, user: Any, newer: Revision, loaded: str | None) -> Revision:
    """Keep `page` as its editor left it; the version that was opened, where nothing was changed in it."""
    opened = page.revisions.exclude(pk=newer.pk).filter(pk=loaded).first() if _is_key(loaded) else None
    if opened and digest_of_page(opened.as_object()) == digest_of_page(page):
        return opened
    with transaction.atomic():
        kept = Revision.objects.create(
            content_object=page,
            base_content_type=page.get_base_content_type(),
            user=user,
            # Just before the newer one: nothing that goes by time takes it for the latest.
            created_at=newer.created_at - timedelta(microseconds=1),
            content=page.serializable_data(),
            object_str=str(page),
        )
        log(page, SET_ASIDE, user=user, revision=kept, data=_about(newer))
    return kept


def record_replacement(page: Page, user: Any, replaced: Revision) -> None:
    """Somebody saved over another's version knowing of it."""
    log(page, SAVED_OVER, user=user, revision=replaced, data=_about(replaced))


def kept_aside(page_id: int) -> QuerySet:
    """Keys of the revisions that never became the page's text."""
    return PageLogEntry.objects.filter(page=page_id, action=SET_ASIDE).values("revision_id")


def _about(newer: Revision) -> dict[str, Any]:
    return {"over": newer.pk, "over_by": name_of(newer.user), "over_at": newer.created_at}


def _is_key(value: str | None) -> bool:
    return bool(value) and value.isdecimal() and len(value) < 19

"""Clearances that are not a moderator's: an administrator's import, the emergency exit."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from . import refusals
from .conflicts.turns import hold
from .digests import digest_of, is_digest_of
from .mails import letters
from .models import Clearance
from .refusals import Action, ClearanceRefused

SHORTEST_REASON, LONGEST_REASON = 20, 2000


def for_import(revision: Revision, by: Any) -> Clearance:
    """Clear `revision` as part of an import that the administrator `by` answers for by name."""
    if not _is_administrator(by):
        raise ClearanceRefused(refusals.no_administrator(Action.IMPORT))
    return _record(revision, by, kind=Clearance.Kind.IMPORT)


@transaction.atomic
def break_the_glass(page: Page, by: Any, reason: str, version: int | None = None) -> Clearance:
    """Publish the page's latest revision without a moderator; the reason goes to all of them.

    Where `version` says which revision the administrator read, no other is published.
    """
    hold(page.pk, publishes=True)
    page = Page.objects.get(pk=page.pk).specific
    if not _is_administrator(by):
        raise ClearanceRefused(refusals.no_administrator(Action.BREAK_GLASS, page.pk))
    if len(reason.strip()) < SHORTEST_REASON:
        raise ClearanceRefused(refusals.reason_too_short(page.pk, SHORTEST_REASON))
    if version not in (None, page.latest_revision_id):
        raise ClearanceRefused(refusals.changed_since(page.pk, Action.BREAK_GLASS))
    revision = page.latest_revision or page.save_revision(user=by)
    clearance = _record(revision, by, kind=Clearance.Kind.BREAK_GLASS, break_glass_reason=reason.strip())
    revision.publish(user=by)
    log(
        page,
        "clearance.break_glass",
        user=by,
        data={"reason": clearance.break_glass_reason},
        revision=revision,
    )
    letters.tell_moderators_of_an_emergency(page, clearance)
    return clearance


def _is_administrator(user: Any) -> bool:
    return user is not None and user.is_active and user.is_superuser


def _record(revision: Revision, by: Any, **fields: Any) -> Clearance:
    """The revision's clearance; where it has one already, that one stands."""
    standing = Clearance.objects.filter(revision=revision).first()
    if standing and is_digest_of(standing.content_digest, revision):
        return standing
    return Clearance.objects.create(
        revision=revision,
        revision_number=revision.pk,
        page_id=int(revision.object_id),
        page_title=revision.object_str[:255],
        content_digest=digest_of(revision),
        decided_by=by,
        **fields,
    )

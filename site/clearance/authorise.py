"""The emergency exit: clearances that are not a moderator's but an administrator's, with a written reason."""

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


@transaction.atomic
def break_the_glass(page: Page, by: Any, reason: str, version: int | None = None) -> Clearance:
    """Publish the page's latest revision without a moderator; the reason goes to all of them.

    Where `version` says which revision the administrator read, no other is published.
    """
    hold(page.pk, publishes=True)
    page = Page.objects.get(pk=page.pk).specific
    check_emergency(by, reason, page.pk)
    if version not in (None, page.latest_revision_id):
        raise ClearanceRefused(refusals.changed_since(page.pk, Action.BREAK_GLASS))
    revision = page.latest_revision or page.save_revision(user=by)
    clearance = publish_untold(page, revision, by, reason)
    letters.tell_moderators_of_an_emergency(page, clearance)
    return clearance


@transaction.atomic
def publish_untold(page: Page, revision: Revision, by: Any, reason: str) -> Clearance:
    """The same without the letter: whoever publishes many pages at once owes the moderators one for all."""
    check_emergency(by, reason, page.pk)
    reason = reason.strip()
    clearance = _record(revision, by, kind=Clearance.Kind.BREAK_GLASS, break_glass_reason=reason)
    revision.publish(user=by)
    log(page, "clearance.break_glass", user=by, data={"reason": reason}, revision=revision)
    return clearance


def check_emergency(by: Any, reason: str, page_id: int | None = None) -> None:
    """Only an administrator, and only with a reason that says something."""
    if not _is_administrator(by):
        raise ClearanceRefused(refusals.no_administrator(Action.BREAK_GLASS, page_id))
    if len(reason.strip()) < SHORTEST_REASON:
        raise ClearanceRefused(refusals.reason_too_short(page_id, SHORTEST_REASON))


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

"""Withdrawing and restoring, each in one transaction with the table of public entries and the history."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.query import PageQuerySet

from clearance.oversight import oversees
from clearance.refusals import ClearanceRefused, Refusal
from search import entries, originals

from ..versions.acts import leave
from .models import Withdrawal


def may_withdraw(page: Page, user: Any) -> bool:
    """Whoever may unpublish the page, and the central office's moderators."""
    return page.live and (page.permissions_for_user(user).can_unpublish() or oversees(user))


@transaction.atomic
def withdraw(page: Page, user: Any, reason: str, hides_body: bool = False) -> Withdrawal:
    """Put the notice up, on the page's public translations too. A second withdrawal changes nothing."""
    withdrawal, created = Withdrawal.objects.get_or_create(
        page_id=page.pk, defaults={"reason": reason, "withdrawn_by": user, "hides_body": hides_body}
    )
    if created:
        _follow(page, user, "website.withdraw", reason)
        for version in _public_translations(page):
            if user and not hides_body and not may_withdraw(version, user):
                leave(version, "withdraw", "permission", user)
            else:
                _carry(withdrawal, version)
    return withdrawal


def carry_notice(version: Page) -> None:
    """A translation goes live while its original stands withdrawn."""
    original = originals.original_of(version)
    if withdrawal := Withdrawal.objects.filter(page=original).first() if original else None:
        _carry(withdrawal, version)


def _carry(withdrawal: Withdrawal, version: Page) -> None:
    """Where the translation was withdrawn for a reason of its own, that one stays; its text is hidden too."""
    said = {
        "reason": withdrawal.reason,
        "withdrawn_by": withdrawal.withdrawn_by,
        "hides_body": withdrawal.hides_body,
        "with_original": True,
    }
    created = Withdrawal.objects.get_or_create(page_id=version.pk, defaults=said)[1]
    if created:
        _follow(version, withdrawal.withdrawn_by, "website.withdraw", withdrawal.reason)
    elif withdrawal.hides_body:
        _hide_body(version, withdrawal.withdrawn_by)


@transaction.atomic
def hide_body(page: Page, user: Any) -> None:
    """Of a page that stands withdrawn: somebody noticed personal data in its text, whatever its language."""
    _hide_body(page, user)
    for version in _public_translations(page):
        _hide_body(version, user)


def _hide_body(page: Page, user: Any) -> None:
    if Withdrawal.objects.filter(page_id=page.pk, hides_body=False).update(hides_body=True):
        _follow(page, user, "website.hide_body", Withdrawal.objects.get(page_id=page.pk).reason)


def _public_translations(page: Page) -> PageQuerySet:
    """In other languages, what a translator wrote there; mirrors follow the page that they show."""
    return originals.translations_of(page).filter(live=True, alias_of=None).specific()


@transaction.atomic
def restore(page: Page, user: Any) -> None:
    """Take the notice down, and what translations carry of it: all are listed and found again."""
    found = Withdrawal.objects.select_for_update().filter(page_id=page.pk).first()
    if found and carried_from(found):
        raise ClearanceRefused(_carried_from_the_original(page))
    if found:
        found.delete()
        _follow(page, user, "website.restore", found.reason)
        carried = Withdrawal.objects.filter(page__in=originals.translations_of(page), with_original=True)
        for one in carried.select_related("page"):
            restore(one.page, user)


def carried_from(withdrawal: Withdrawal) -> Page | None:
    """The original whose notice this is, while it stands there: it is taken down at that page."""
    original = originals.original_of(withdrawal.page) if withdrawal.with_original else None
    return original if original and Withdrawal.objects.filter(page=original).exists() else None


def _carried_from_the_original(page: Page) -> Refusal:
    return Refusal(
        "restore",
        _("The notice is that of the page that this one is a translation of."),
        _("Take it down there; it is taken down here together with it."),
        page.pk,
    )


def _follow(page: Page, user: Any, action: str, reason: str) -> None:
    fresh = Page.objects.get(pk=page.pk).specific
    entries.sync(fresh)
    entries.sync_pages(fresh.aliases.values_list("pk", flat=True))
    log(fresh, action, user=user, data={"reason": reason})

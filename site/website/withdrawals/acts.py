"""Withdrawing and restoring, each in one transaction with the table of public entries and the history."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from clearance.oversight import oversees
from clearance.refusals import ClearanceRefused, Refusal
from search import entries, originals

from ..versions.acts import leave
from .models import Withdrawal


def may_withdraw(page: Page, user: Any) -> bool:
    """Whoever may unpublish the page, and the central office's moderators."""
    return page.live and (page.permissions_for_user(user).can_unpublish() or oversees(user))


@transaction.atomic
def withdraw(page: Page, user: Any, reason: str) -> Withdrawal:
    """Put the notice up, on the page's public translations too. A second withdrawal changes nothing."""
    withdrawal, created = Withdrawal.objects.get_or_create(
        page_id=page.pk, defaults={"reason": reason, "withdrawn_by": user}
    )
    if created:
        _follow(page, user, "website.withdraw", reason)
        for version in originals.translations_of(page).filter(live=True, alias_of=None).specific():
            if user and not may_withdraw(version, user):
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
    """Where the translation was withdrawn for a reason of its own, that one stays."""
    said = {"reason": withdrawal.reason, "withdrawn_by": withdrawal.withdrawn_by, "with_original": True}
    created = Withdrawal.objects.get_or_create(page_id=version.pk, defaults=said)[1]
    if created:
        _follow(version, withdrawal.withdrawn_by, "website.withdraw", withdrawal.reason)


@transaction.atomic
def restore(page: Page, user: Any) -> None:
    """Take the notice down, and what translations carry of it: all are listed and found again."""
    found = Withdrawal.objects.select_for_update().filter(page_id=page.pk).first()
    if found and found.with_original and _is_withdrawn(originals.original_of(page)):
        raise ClearanceRefused(_carried_from_the_original(page))
    if found:
        found.delete()
        _follow(page, user, "website.restore", found.reason)
        carried = Withdrawal.objects.filter(page__in=originals.translations_of(page), with_original=True)
        for one in carried.select_related("page"):
            restore(one.page, user)


def _is_withdrawn(page: Page | None) -> bool:
    return page is not None and Withdrawal.objects.filter(page=page).exists()


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
    log(fresh, action, user=user, data={"reason": reason})

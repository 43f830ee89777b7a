"""Withdrawing and restoring, each in one transaction with the table of public entries and the history."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from clearance.oversight import oversees
from search import entries

from .models import Withdrawal


def may_withdraw(page: Page, user: Any) -> bool:
    """Whoever may unpublish the page, and the central office's moderators."""
    return page.live and (page.permissions_for_user(user).can_unpublish() or oversees(user))


@transaction.atomic
def withdraw(page: Page, user: Any, reason: str) -> Withdrawal:
    """Put the notice up. A second withdrawal changes nothing and returns the first."""
    withdrawal, created = Withdrawal.objects.get_or_create(
        page_id=page.pk, defaults={"reason": reason, "withdrawn_by": user}
    )
    if created:
        _follow(page, user, "website.withdraw", reason)
    return withdrawal


@transaction.atomic
def restore(page: Page, user: Any) -> None:
    """Take the notice down: the page is listed and found again."""
    found = Withdrawal.objects.select_for_update().filter(page_id=page.pk).first()
    if found:
        found.delete()
        _follow(page, user, "website.restore", found.reason)


def _follow(page: Page, user: Any, action: str, reason: str) -> None:
    fresh = Page.objects.get(pk=page.pk).specific
    entries.sync(fresh)
    log(fresh, action, user=user, data={"reason": reason})

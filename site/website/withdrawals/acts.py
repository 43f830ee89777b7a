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
def withdraw(page: Page, user: Any, reason: str, hides_body: bool = False) -> Withdrawal:
    """Put the notice up. A second withdrawal changes nothing and returns the first."""
    withdrawal, created = Withdrawal.objects.get_or_create(
        page_id=page.pk, defaults={"reason": reason, "withdrawn_by": user, "hides_body": hides_body}
    )
    if created:
        _follow(page, user, "website.withdraw", reason)
    return withdrawal


@transaction.atomic
def hide_body(page: Page, user: Any) -> None:
    """Of a page that stands withdrawn: somebody noticed personal data in its text."""
    if Withdrawal.objects.filter(page_id=page.pk, hides_body=False).update(hides_body=True):
        _follow(page, user, "website.hide_body", page.withdrawal_notice.reason)


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
    entries.sync_pages(fresh.aliases.values_list("pk", flat=True))
    log(fresh, action, user=user, data={"reason": reason})

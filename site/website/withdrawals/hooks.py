"""Withdrawal's place in the admin: its address, a button in a page's menu, and the log's words."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from .acts import may_withdraw
from .views import withdrawal


@hooks.register("register_admin_urls")
def withdrawal_urls() -> list[URLPattern]:
    return [path("retirar/<int:page_id>/", withdrawal, name="withdraw_page")]


@hooks.register("register_page_header_buttons")
def withdraw_button(page: Page, user: Any, view_name: str, **kwargs: Any) -> Iterator[Button]:
    if page.pk and page.depth > 1 and may_withdraw(page, user):
        url = reverse("withdraw_page", args=[page.pk])
        yield Button(_("Withdraw with a notice"), url, icon_name="warning", priority=77)


@hooks.register("register_log_actions")
def withdrawal_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "website.withdraw", _("Withdraw with a notice"), _("Withdrew the page with a notice")
    )
    actions.register_action("website.restore", _("Restore"), _("Took the notice of withdrawal down"))

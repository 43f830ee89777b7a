"""The preview links' place in the admin: a page's menu and the log's words."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from ..readers import may_read_drafts_of


@hooks.register("register_page_header_buttons")
def preview_links_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if page.pk and may_read_drafts_of(page, user):
        url = reverse("clearance:preview_links", args=[page.pk])
        yield Button(_("Preview links"), url, icon_name="view", priority=76)


ACTIONS = {
    "clearance.preview_link": (
        _("Preview link made"),
        _("Made a preview link for a reader without an account"),
    ),
    "clearance.preview_revoked": (_("Preview link revoked"), _("Revoked a preview link")),
    "clearance.preview_answer": (_("Answer to a preview"), _("The reader of a preview link answered")),
}


@hooks.register("register_log_actions")
def preview_actions(actions: LogActionRegistry) -> None:
    for name, (label, message) in ACTIONS.items():
        actions.register_action(name, label, message)

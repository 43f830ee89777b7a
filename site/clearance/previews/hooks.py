"""The preview links' place in the admin: a page's menu and the log's words."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from ..models import PreviewAnswer
from ..readers import may_read_drafts_of


@hooks.register("register_page_header_buttons")
def preview_links_button(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if page.pk and may_read_drafts_of(page, user):
        url = reverse("clearance:preview_links", args=[page.pk])
        yield Button(_("Preview links"), url, icon_name="view", priority=76)


class LinkMade(LogFormatter):
    label = _("Preview link made")

    def format_message(self, log_entry: Any) -> str:
        return gettext("Made a preview link for %(reader)s") % {"reader": log_entry.data["reader"]}


class LinkRevoked(LogFormatter):
    label = _("Preview link revoked")

    def format_message(self, log_entry: Any) -> str:
        return gettext("Revoked the preview link of %(reader)s") % {"reader": log_entry.data["reader"]}


class Answered(LogFormatter):
    label = _("Answer to a preview")

    def format_message(self, log_entry: Any) -> str:
        verdict = PreviewAnswer.Verdict(log_entry.data["verdict"]).label
        return gettext("Answered to the preview: %(verdict)s") % {"verdict": verdict}


FORMATTERS = {
    "clearance.preview_link": LinkMade,
    "clearance.preview_revoked": LinkRevoked,
    "clearance.preview_answer": Answered,
}


@hooks.register("register_log_actions")
def preview_actions(actions: LogActionRegistry) -> None:
    for name, formatter in FORMATTERS.items():
        actions.register_action(name)(formatter)

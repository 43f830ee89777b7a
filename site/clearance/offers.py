"""Links that Wagtail shows without asking, offered to those only for whom they open."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import LockedPagesPanel, RecentEditsPanel
from wagtail.admin.widgets.button import Button, ButtonWithDropdown, ButtonWithDropdownFromHook
from wagtail.models import Page

from .readers import may_read_drafts_of

_PAGES = "wagtailadmin_pages:"


def opens_for(address: str, user: Any) -> bool:
    """Whether the address, where it belongs to a page, opens for the user; every other one is Wagtail's."""
    try:
        match = resolve(urlsplit(address or "").path)
    except Resolver404:
        return bool(address)
    page = Page.objects.filter(pk=match.kwargs.get("page_id")).first()
    if page is None or not match.view_name.startswith(_PAGES):
        return True
    may = page.permissions_for_user(user)
    asked = match.view_name.removeprefix(_PAGES)
    answers = {"history": may.can_view_revisions, "usage": may.can_view_revisions, "edit": may.can_edit}
    if asked == "view_draft":
        return may.can_publish() or may.can_edit()
    return answers[asked]() if asked in answers else True


@hooks.register("construct_page_listing_buttons")
def offer_drafts_to_their_readers(
    buttons: list[Button], page: Page, user: Any, context: dict[str, Any] | None = None
) -> None:
    """In a listing's menu Wagtail offers the draft of a page to everybody who sees the page."""
    if may_read_drafts_of(page, user):
        return
    for place, button in enumerate(buttons):
        if isinstance(button, ButtonWithDropdownFromHook):
            kept = [one for one in button.dropdown_buttons if opens_for(str(one.url or ""), user)]
            buttons[place] = _menu_of(button, kept)
    buttons[:] = [button for button in buttons if button.show]


def _menu_of(button: ButtonWithDropdownFromHook, kept: list[Button]) -> ButtonWithDropdown:
    """The same menu with fewer entries."""
    menu = ButtonWithDropdown(
        button.label, buttons=kept, icon_name=button.icon_name, attrs=button.attrs, priority=button.priority
    )
    menu.template_name = button.template_name
    return menu


class OwnRecentEdits(RecentEditsPanel):
    """Without pages that somebody wrote on once and may no longer open."""

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        user = parent_context["request"].user
        edits = context["last_edits"]
        context["last_edits"] = [
            (when, page) for when, page in edits if page.permissions_for_user(user).can_edit()
        ]
        return context


class OwnLockedPages(LockedPagesPanel):
    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        user = parent_context["request"].user
        pages = context["locked_pages"]
        context["locked_pages"] = [page for page in pages if page.permissions_for_user(user).can_edit()]
        return context


_OWN = {RecentEditsPanel: OwnRecentEdits, LockedPagesPanel: OwnLockedPages}


@hooks.register("construct_homepage_panels")
def offer_what_opens(request: HttpRequest, panels: list[Component]) -> None:
    panels[:] = [_OWN[type(panel)]() if type(panel) in _OWN else panel for panel in panels]

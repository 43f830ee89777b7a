"""Withdrawal's place in the admin: its address, a button in a page's menu, and the log's words."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from page_cache import for_everybody

from ..frame import frame_of
from .acts import may_withdraw
from .models import Withdrawal
from .views import withdrawal


@hooks.register("register_admin_urls")
def withdrawal_urls() -> list[URLPattern]:
    return [path("retirar/<int:page_id>/", withdrawal, name="withdraw_page")]


@hooks.register("register_page_header_buttons")
def withdraw_button(page: Page, user: Any, view_name: str, **kwargs: Any) -> Iterator[Button]:
    if page.pk and page.depth > 1 and may_withdraw(page, user):
        url = reverse("withdraw_page", args=[page.pk])
        yield Button(_("Withdraw with a notice"), url, icon_name="warning", priority=77)


@hooks.register("before_edit_page")
def say_that_it_is_withdrawn(request: HttpRequest, page: Page) -> None:
    """Its status says “public”, which it is: only the notice above the text tells more."""
    found = Withdrawal.objects.filter(page_id=page.pk).first() if request.method == "GET" else None
    if not found:
        return
    said = _("Withdrawn with a notice since %(date)s: “%(reason)s”") % {
        "date": date_format(localtime(found.withdrawn_at), "DATE_FORMAT"),
        "reason": Truncator(found.reason).chars(200),
    }
    way = [messages.button(reverse("withdraw_page", args=[page.pk]), _("The notice"))]
    messages.warning(request, said, way if may_withdraw(page, request.user) else None)


@hooks.register("before_serve_page", order=100)  # after Wagtail's own, which asks who may see the page
def serve_no_withdrawn_text(
    page: Page, request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> HttpResponse | None:
    """Its title and the notice instead of the page; its feeds and downloads are gone."""
    frame = frame_of(request, page)
    if not frame.hides_body:
        return None
    if request.path != urlsplit(page.get_full_url(request)).path:
        raise Http404
    return for_everybody(request, render(request, "website/withdrawals/page.html", {"page": page}))


@hooks.register("construct_explorer_page_queryset")
def say_in_the_list_what_is_withdrawn(
    parent_page: Page, pages: QuerySet[Page], request: HttpRequest
) -> QuerySet[Page]:
    """One query for the whole list; `PublicPage.status_string` says it."""
    return pages.annotate(stands_withdrawn=Exists(Withdrawal.objects.filter(page_id=OuterRef("pk"))))


@hooks.register("register_log_actions")
def withdrawal_actions(actions: LogActionRegistry) -> None:
    actions.register_action(
        "website.withdraw", _("Withdraw with a notice"), _("Withdrew the page with a notice")
    )
    actions.register_action("website.hide_body", _("Hide the text"), _("Took the withdrawn text away"))
    actions.register_action("website.restore", _("Restore"), _("Took the notice of withdrawal down"))

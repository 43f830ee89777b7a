"""One after the other: a save in the editor waits, before its view reads anything, until others are done."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

_EDITORS = frozenset({"wagtailadmin_pages:edit", "wagtailadmin_pages:revisions_revert"})
PUBLISHING = frozenset({"action-publish", "action-workflow-action"})


def wait_for_turn(request: HttpRequest, kwargs: dict[str, Any]) -> None:
    """Hold the page that this request saves until its transaction ends."""
    if request.resolver_match.view_name in _EDITORS:
        hold(kwargs["page_id"], publishes=bool(PUBLISHING & set(request.POST)))


def hold(page_id: Any, publishes: bool) -> Page | None:
    """The page with its row locked, after whatever a publication of it must hold before."""
    if publishes and (page := Page.objects.filter(pk=page_id).first()):
        line_up = getattr(page.specific_deferred, "line_up", None)
        if line_up:
            line_up()
    return Page.objects.select_for_update().filter(pk=page_id).first()

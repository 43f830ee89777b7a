"""The editor's buttons: what is offered is what will happen, and what did not happen is said in words."""

from typing import Any

from django.apps import apps
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page

from . import gate, refusals, submission
from .refusals import Action, Refusal


@hooks.register("before_publish_page")
def keep_what_may_not_be_published(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Create and edit views have saved the text as a revision by now; the gate itself stands in `save()`."""
    found = [
        gate.refusal_to_publish(page, page.latest_revision),
        submission.refusal_of_faults(page, Action.PUBLISH),
    ]
    if not any(found):
        return None
    messages.error(request, " ".join(str(refusal) for refusal in found if refusal))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("construct_page_action_menu")
def offer_no_publication_of_a_new_institution(
    menu_items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]
) -> None:
    """Wagtail asks what stands above it; but a new institution is exempt from nothing."""
    if context["view"] == "create" and _begins_an_institution(request):
        menu_items[:] = [item for item in menu_items if item.name != "action-publish"]


def _begins_an_institution(request: HttpRequest) -> bool:
    kwargs = request.resolver_match.kwargs
    names = kwargs.get("content_type_app_name"), kwargs.get("content_type_model_name")
    return all(names) and getattr(apps.get_model(*names), "is_institution", False)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_what_did_not_happen(request: HttpRequest, page: Page) -> None:
    """The views save a draft where a button may not do what it says: the rule changed, or a program posts."""
    if refusal := _left_undone(request, page):
        messages.warning(request, str(refusal))


def _left_undone(request: HttpRequest, page: Page) -> Refusal | None:
    asked = request.POST
    if asked.get("action-publish") and not page.permissions_for_user(request.user).can_publish():
        return refusals.uncleared(page.pk) if page.has_workflow else refusals.no_publisher(page.pk)
    submits = asked.get("action-submit") or asked.get("action-restart-workflow")
    return refusals.nobody_clears(page.pk) if submits and not page.has_workflow else None

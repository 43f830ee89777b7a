"""What a browser or a program gets instead of what was refused."""

import logging

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.defaults import bad_request
from wagtail.models import Page

from .refusals import Refusal

log = logging.getLogger("voceria.clearance")


def to_refusal(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A message on a page that the user may open; a 403 that says the same for everything but a browser."""
    log.info("refused action=%s page=%s user=%s", refusal.action, refusal.page_id, request.user.pk)
    if _is_dialogue(request):
        messages.error(request, str(refusal))
        return JsonResponse({"step": "success", "redirect": place_for(request, refusal.page_id)})
    if _wants_data(request):
        return JsonResponse(as_data(refusal), status=403)
    messages.error(request, str(refusal))
    return redirect(place_for(request, refusal.page_id))


def to_broken_form(request: HttpRequest, what: str) -> HttpResponse:
    """A form that no browser sends, in the words of every 400; what was wrong with it is for the log."""
    log.warning("broken form: %s at %s", what, request.path)
    return bad_request(request, BadRequest(what))


def as_data(refusal: Refusal) -> dict[str, object]:
    return {
        "success": False,
        "error_code": "clearance_refused",
        "error_message": str(refusal),
        "action": str(refusal.action),
        "reason": str(refusal.reason),
        "advice": str(refusal.advice),
    }


def place_for(request: HttpRequest, page_id: int | None) -> str:
    """The page's editor where the user may open it, the admin's front page otherwise."""
    page = Page.objects.filter(pk=page_id).first() if page_id else None
    if page and request.user.is_authenticated and page.permissions_for_user(request.user).can_edit():
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    return reverse("wagtailadmin_home")


def _is_dialogue(request: HttpRequest) -> bool:
    """Wagtail's dialogue for decisions follows an address and shows messages, but explains no 403."""
    match = request.resolver_match
    return bool(match and match.url_name == "workflow_action") and _is_fetched(request)


def _wants_data(request: HttpRequest) -> bool:
    admin = request.path.startswith(reverse("wagtailadmin_home"))
    return (
        _is_fetched(request)
        or not admin
        or request.get_preferred_type(["text/html", "application/json"]) == "application/json"
    )


def _is_fetched(request: HttpRequest) -> bool:
    return request.headers.get("x-requested-with") == "XMLHttpRequest"

"""Decisions that come too late or were tampered with, answered before any view sees them."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.models import Page, TaskState

from . import answers, decisions, groups, refusals

_DIALOGUES = frozenset(
    {"wagtailadmin_pages:workflow_action", "wagtailadmin_pages:collect_workflow_action_data"}
)
_EDITOR = "wagtailadmin_pages:edit"
_ANSWERS = "workflow-action-extra-data"


def answer(request: HttpRequest, kwargs: dict[str, Any]) -> HttpResponse | None:
    """Who decided already, for a moderator whose decision came second; None where the view may go on."""
    name = request.resolver_match.view_name
    if name not in _DIALOGUES and not (name == _EDITOR and "action-workflow-action" in request.POST):
        return None
    if not _are_answers(request.POST.get(_ANSWERS, "{}")):
        return answers.to_broken_form(request, _ANSWERS)
    if not request.user.is_authenticated or not groups.is_moderator(request.user):
        return None
    state = _decided_state(kwargs)
    if state is None:
        return None
    refusal = refusals.already_decided(kwargs["page_id"], *decisions.who_and_what(state))
    return answers.to_refusal(request, refusal)


def _are_answers(text: str) -> bool:
    """Wagtail hands them on as keyword arguments beside these of its own."""
    try:
        given = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(given, dict) and not {"self", "task_state", "user", "action_name"} & set(given)


def _decided_state(kwargs: dict[str, Any]) -> TaskState | None:
    """The decision that the posted one would repeat, where nothing is being reviewed any more."""
    page = Page.objects.filter(pk=kwargs["page_id"]).first()
    if page is None or page.workflow_in_progress:
        return None
    states = TaskState.objects.for_instance(page).exclude(finished_by=None)
    if "task_state_id" in kwargs:
        states = states.filter(pk=kwargs["task_state_id"])
    return states.filter(status__in=decisions.DECIDED).order_by("-finished_at").first()

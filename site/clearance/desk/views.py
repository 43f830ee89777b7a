"""The list of what waits, and the page where one moderator decides on one of them."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState

from .. import forms
from ..authors import refusal_to_clear
from ..decisions import who_and_what
from ..models import ClearanceTask, HistoryEntry
from ..oversight import oversees
from ..refusals import ClearanceRefused
from . import remarks
from .comparing import changes_between, version_before
from .waiting import described, states_for

ROWS = 25


def desk(request: HttpRequest) -> HttpResponse:
    if not oversees(request.user):
        raise PermissionDenied
    page_obj = Paginator(states_for(request.user), ROWS).get_page(request.GET.get("p"))
    context = {"page_obj": page_obj, "rows": described(page_obj.object_list)}
    return render(request, "clearance/desk/desk.html", context)


def review(request: HttpRequest, state_id: int) -> HttpResponse:
    """One waiting page: what changed, how it looks, and the two decisions."""
    states = TaskState.objects.select_related("workflow_state", "revision", "task__clearancetask")
    state = get_object_or_404(states, pk=state_id)
    task = getattr(state.task, "clearancetask", None)
    if task is None or not (request.user.is_superuser or task.user_is_moderator(request.user)):
        raise PermissionDenied
    action = request.POST.get("action", "approve")
    if action == "remark":
        return _remark(request, task, state)
    if action not in ("approve", "reject"):
        raise Http404
    page, form = _page_of(state), None
    if request.method == "POST":
        form = _form(task, action, page, request.POST)
        if form.is_valid() and _decide(request, task, state, action, form):
            return _next(request)
    shown = _forms(task, page) | ({action: form} if form else {})
    return render(request, "clearance/desk/review.html", _context(request, state, page, shown))


def _form(task: ClearanceTask, action: str, page: Page, answers: Any = None) -> Any:
    options = forms.options_for(action, page)
    return task.get_form_for_action(action)(answers, prefix=action, **options)


def _forms(task: ClearanceTask, page: Page) -> dict[str, Any]:
    return {name: _form(task, name, page) for name in ("approve", "reject")}


def _remark(request: HttpRequest, task: ClearanceTask, state: TaskState) -> HttpResponse:
    """Keep a remark at a field; the page and its revision stay as they are."""
    page = _page_of(state)
    if state.status != TaskState.STATUS_IN_PROGRESS:
        return redirect("clearance:review", state.pk)  # it says that this has been decided
    places = remarks.places_of(state.revision.as_object(), request)
    form = remarks.RemarkForm(places, request.POST, prefix="remark")
    if form.is_valid():
        remarks.leave(page, state.revision, request.user, **form.cleaned_data)
        messages.success(request, _("The remark is kept. The author sees it when you send the page back."))
        return redirect("clearance:review", state.pk)
    context = _context(request, state, page, _forms(task, page)) | {"remark_form": form}
    return render(request, "clearance/desk/review.html", context)


def _page_of(state: TaskState) -> Page:
    page = Page.objects.filter(pk=state.workflow_state.object_id).first()
    if page is None:
        raise Http404
    return page.specific


def _decide(request: HttpRequest, task: ClearanceTask, state: TaskState, action: str, form: Any) -> bool:
    try:
        task.on_action(state, request.user, action, **form.cleaned_data)
    except ClearanceRefused as refused:
        messages.error(request, str(refused.refusal))
        return False
    messages.success(request, _what_happened(action, _page_of(state)))
    return True


def _what_happened(action: str, page: Page) -> str:
    if action == "reject":
        return _("Sent back with your comment.")
    if scheduled := page.scheduled_revision:
        when = date_format(localtime(scheduled.approved_go_live_at), "DATETIME_FORMAT")
        return _("Clearance given: the page goes public by itself on %(when)s.") % {"when": when}
    return _("Clearance given: the page is published.")


def _next(request: HttpRequest) -> HttpResponse:
    """On to the page that waits longest, or back to the empty desk."""
    state = states_for(request.user).first()
    return redirect("clearance:review", state.pk) if state else redirect("clearance:desk")


def _context(request: HttpRequest, state: TaskState, page: Page, shown: dict[str, Any]) -> dict[str, Any]:
    before = version_before(page, state.revision)
    draft = state.revision.as_object()
    places = remarks.places_of(draft, request)
    who, decision = who_and_what(state) if state.finished_at else ("", "")
    following = states_for(request.user).exclude(pk=state.pk).first()
    return {
        "state": state,
        "page": page,
        "draft": draft,
        "who": who,
        "decision": decision,
        "row": described([state])[0],
        "open": state.status == TaskState.STATUS_IN_PROGRESS,
        "before": before,
        "changes": changes_between(page, before, state.revision, request) if before else [],
        "refusal": refusal_to_clear(page, request.user),
        "history": HistoryEntry.objects.filter(page_id=page.pk).order_by("-number")[:8],
        "following": following,
        "waiting": states_for(request.user).count(),
        "remarks": remarks.remarks_on(page, places),
        "remark_form": remarks.RemarkForm(places, prefix="remark"),
        "clear_form": shown["approve"],
        "back_form": shown["reject"],
    }

"""A moderator's decision: checked with the rows locked, then clearance, approval and publication together."""

from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.models import Page, Task, TaskState, WorkflowState

from . import authors, forms, refusals
from .conflicts.turns import hold
from .digests import digest_of
from .mails import letters
from .models.clearances import Clearance
from .refusals import ClearanceRefused, Refusal

DECIDED = frozenset({TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED})


def decide(task: Task, task_state: TaskState, user: Any, action: str, answers: dict[str, Any]) -> None:
    """Carry out `action` ("approve" or "reject") in the caller's transaction, or raise ClearanceRefused."""
    page, current = _locked(task_state, publishes=action == "approve")
    answers = _checked_answers(task, page, action, answers)
    if refusal := refusal_to_decide(task, page, current, user, action):
        raise ClearanceRefused(refusal, keeps_draft=True)
    comment = answers.pop("comment", "")
    people = letters.people_behind(page)
    if action == "approve":
        _clear(page, current, user, comment, forms.as_checklist(answers))
        current.approve(user=user, comment=comment)
    else:
        current.reject(user=user, comment=comment)
    letters.tell_of_a_decision("cleared" if action == "approve" else "sent_back", current, people)


def refusal_to_decide(task: Task, page: Page, state: TaskState, user: Any, action: str) -> Refusal | None:
    if action not in {"approve", "reject"} or not task.user_is_moderator(user):
        return refusals.no_moderator(page.pk)
    if state.status != TaskState.STATUS_IN_PROGRESS:
        return _refusal_of_a_replay(page, state, user)
    if state.workflow_state.current_task_state_id != state.pk:
        return refusals.not_in_review(page.pk)
    if action == "approve":
        return authors.refusal_to_clear(page, user) or _refusal_of_stale_text(page, state)
    return None


def _refusal_of_a_replay(page: Page, state: TaskState, user: Any) -> Refusal:
    """Somebody was quicker: say who decided what; or the user's own edit has started another round."""
    if state.status == TaskState.STATUS_CANCELLED:
        return authors.refusal_to_clear(page, user) or refusals.not_in_review(page.pk)
    return refusals.already_decided(page.pk, *who_and_what(state))


def _refusal_of_stale_text(page: Page, state: TaskState) -> Refusal | None:
    return None if state.revision_id == page.latest_revision_id else refusals.changed_since(page.pk)


def _locked(task_state: TaskState, publishes: bool) -> tuple[Page, TaskState]:
    """The page and the task state as they are now, nobody else deciding meanwhile. One order: page first."""
    page = hold(task_state.workflow_state.object_id, publishes)
    if page is None:
        raise ClearanceRefused(refusals.not_in_review(None))
    WorkflowState.objects.select_for_update().get(pk=task_state.workflow_state_id)
    return page, TaskState.objects.select_for_update().get(pk=task_state.pk)


def _checked_answers(task: Task, page: Page, action: str, answers: dict[str, Any]) -> dict[str, Any]:
    """The form's own check once more: the editor sends its answers as JSON that anyone can tamper with."""
    form = task.get_form_for_action(action)(data=answers)
    if form.is_valid():
        return form.cleaned_data
    errors = " ".join(str(error) for messages in form.errors.values() for error in messages)
    raise ClearanceRefused(refusals.bad_answers(page.pk, errors), keeps_draft=True)


def _clear(page: Page, state: TaskState, user: Any, comment: str, checklist: dict[str, Any]) -> Clearance:
    return Clearance.objects.create(
        revision=state.revision,
        revision_number=state.revision_id,
        page_id=page.pk,
        page_title=state.revision.object_str[:255],
        content_digest=digest_of(state.revision),
        decided_by=user,
        submitted_by=state.workflow_state.requested_by,
        comment=comment,
        checklist=checklist,
    )


def who_and_what(state: TaskState) -> tuple[str, str]:
    """Who took this decision, and the decision in words."""
    return _name_of(state.finished_by), _words_of(state)


def _name_of(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else _("somebody")


def _words_of(state: TaskState) -> str:
    words = {
        TaskState.STATUS_APPROVED: _("clearance given on %(date)s"),
        TaskState.STATUS_REJECTED: _("sent back on %(date)s"),
    }.get(state.status, _("closed on %(date)s"))
    return words % {"date": date_format(localtime(state.finished_at), "DATETIME_FORMAT")}

"""A moderator's decision: checked with the rows locked, then clearance, approval and publication together."""

from typing import Any

from django.db.models import Model, QuerySet
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
    hands = authors.hands_of(page)
    if refusal := _refusal_to_decide(task, page, current, user, action, hands):
        raise ClearanceRefused(refusal, keeps_draft=True)
    comment = answers.pop("comment", "")
    if action == "approve":
        _clear(page, current, user, comment, forms.as_checklist(answers))
        current.approve(user=user, comment=comment)
    else:
        current.reject(user=user, comment=comment)
    told = "cleared" if action == "approve" else "sent_back"
    letters.tell_of_a_decision(told, page, current, letters.people_in(hands, page))


def _refusal_to_decide(
    task: Task, page: Page, state: TaskState, user: Any, action: str, hands: authors.Hands
) -> Refusal | None:
    if action not in {"approve", "reject"} or not task.user_is_moderator(user):
        return refusals.no_moderator(page.pk)
    if state.status != TaskState.STATUS_IN_PROGRESS:
        return _refusal_of_a_replay(page, state, user, hands)
    if state.workflow_state.current_task_state_id != state.pk:
        return refusals.not_in_review(page.pk)
    if action == "approve":
        return authors.refusal_to_clear(page, user, hands) or _refusal_of_stale_text(page, state)
    return None


def _refusal_of_a_replay(page: Page, state: TaskState, user: Any, hands: authors.Hands) -> Refusal:
    """Somebody was quicker: say who decided what; or the user's own edit has started another round."""
    if state.status == TaskState.STATUS_CANCELLED:
        return authors.refusal_to_clear(page, user, hands) or refusals.not_in_review(page.pk)
    return refusals.already_decided(page.pk, *who_and_what(state))


def _refusal_of_stale_text(page: Page, state: TaskState) -> Refusal | None:
    return None if state.revision_id == page.latest_revision_id else refusals.changed_since(page.pk)


def _locked(task_state: TaskState, publishes: bool) -> tuple[Page, TaskState]:
    """The page and the task state as they are now, nobody else deciding meanwhile. One order: page first."""
    page = hold(task_state.workflow_state.object_id, publishes)
    if page is None:
        raise ClearanceRefused(refusals.not_in_review(None))
    workflow_state = _locked_rows(WorkflowState, "requested_by", "workflow").get(
        pk=task_state.workflow_state_id
    )
    current = _locked_rows(TaskState, "revision", "task", "finished_by").get(pk=task_state.pk)
    current.workflow_state = workflow_state
    if workflow_state.current_task_state_id == current.pk:
        workflow_state.current_task_state = (
            current  # one object: Wagtail reads neither it nor its revision anew
        )
    return page, current


def _locked_rows(model: type[Model], *joined: str) -> QuerySet:
    """Their own rows locked, read together with what they refer to."""
    return model._default_manager.select_for_update(of=("self",)).select_related(*joined)


def _checked_answers(task: Task, page: Page, action: str, answers: dict[str, Any]) -> dict[str, Any]:
    """The form's own check once more: the editor sends its answers as JSON that anyone can tamper with."""
    form = task.get_form_for_action(action)(data=answers, **forms.options_for(action, page))
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

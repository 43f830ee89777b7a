"""Submitting many pages at once, where a letter for each would be hundreds."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import workflow_submitted

from .models import ClearanceTask, ClearanceTaskState


@transaction.atomic
def submit_untold(page: Page, by: Any) -> WorkflowState:
    """Start the page's workflow as Wagtail does, without the moderators' letter: the caller owes it."""
    state = WorkflowState(
        content_type=page.cached_content_type,
        base_content_type=page.get_base_content_type(),
        object_id=str(page.pk),
        workflow=page.get_workflow(),
        status=WorkflowState.STATUS_IN_PROGRESS,
        requested_by=by,
    )
    state.save()
    state.current_task_state = _first_task_state(state, page, by)
    state.save(update_fields=["current_task_state"])
    workflow_submitted.send(sender=WorkflowState, instance=state, user=by)
    _log_the_start(page, state, by)
    return state


def _first_task_state(state: WorkflowState, page: Page, by: Any) -> TaskState:
    task = state.get_next_task().specific
    if not isinstance(task, ClearanceTask):
        return task.start(state, user=by)  # an administrator put a task of another kind first
    return ClearanceTaskState.objects.create(
        workflow_state=state,
        task=task,
        revision=page.latest_revision,
        status=TaskState.STATUS_IN_PROGRESS,
    )


def _log_the_start(page: Page, state: WorkflowState, by: Any) -> None:
    task_state = state.current_task_state
    told = {
        "id": state.workflow_id,
        "title": state.workflow.name,
        "status": state.status,
        "next": {"id": task_state.task_id, "title": task_state.task.name},
        "task_state_id": task_state.pk,
    }
    log(page, "wagtail.workflow.start", user=by, data={"workflow": told}, revision=page.latest_revision)

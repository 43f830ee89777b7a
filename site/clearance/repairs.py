"""Setting stuck reviews going again, without deciding anything in a moderator's place."""

from django.db import transaction
from wagtail.models import Page, TaskState, WorkflowState

from .stuck import broken_reviews


def repair_reviews() -> int:
    """Restart or cancel every review that cannot go on; returns how many there were."""
    broken = broken_reviews()
    for state in broken:
        repair(state)
    return len(broken)


@transaction.atomic
def repair(state: WorkflowState) -> None:
    """The page waits again, or is free again where its review has no sense any more."""
    Page.objects.select_for_update().filter(pk=state.object_id).first()
    state = WorkflowState.objects.select_for_update().get(pk=state.pk)
    page = Page.objects.filter(pk=state.object_id).first()
    task = state.workflow.tasks.filter(active=True).first()
    if page is None or task is None or page.latest_revision is None:
        WorkflowState.objects.filter(pk=state.pk).update(status=WorkflowState.STATUS_CANCELLED)
        return
    _close_open_tasks(state)
    state.status = WorkflowState.STATUS_IN_PROGRESS
    state.current_task_state = task.specific.start(state, user=state.requested_by)
    state.save()


def _close_open_tasks(state: WorkflowState) -> None:
    state.task_states.filter(status=TaskState.STATUS_IN_PROGRESS).update(status=TaskState.STATUS_CANCELLED)

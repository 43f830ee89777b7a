"""A change during review starts the review anew, so that nobody clears what they have not read."""

from collections.abc import Iterable

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, Revision, TaskState, WorkflowState

from ..models import ClearanceTaskState


@receiver(post_save)
def follow_a_change_during_review(
    sender: type,
    instance: object,
    raw: bool = False,
    update_fields: Iterable[str] | None = None,
    **kwargs: object,
) -> None:
    if raw or not isinstance(instance, Page) or "latest_revision" not in (update_fields or ()):
        return
    states = WorkflowState.objects.for_instance(instance).filter(status=WorkflowState.STATUS_IN_PROGRESS)
    if state := states.select_related("current_task_state").first():
        _restart(state, instance.latest_revision)


def _restart(state: WorkflowState, revision: Revision) -> None:
    task_state = state.current_task_state
    if task_state is None or task_state.status != TaskState.STATUS_IN_PROGRESS:
        return
    if not ClearanceTaskState.objects.filter(pk=task_state.pk).exists() or _is_read(task_state, revision):
        return
    task_state.workflow_state = state  # the same object, or Wagtail sees the task as still running
    task_state.cancel(user=revision.user, resume=True)


def _is_read(task_state: TaskState, revision: Revision) -> bool:
    """Whether the task is about this revision as it stands; an autosave may have overwritten it since."""
    return task_state.revision_id == revision.pk and revision.created_at <= task_state.started_at

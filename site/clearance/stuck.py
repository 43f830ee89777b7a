"""Reviews that cannot go on: those that a repair sets going again, and those that wait for nobody."""

from collections.abc import Iterable, Iterator

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.models import Page, TaskState, WorkflowState

from . import authors
from .models import ClearanceTask


def broken_reviews() -> list[WorkflowState]:
    """Without a task to decide, about another version than the page's last, or of no page at all."""
    torn = WorkflowState.objects.filter(status=WorkflowState.STATUS_NEEDS_CHANGES, current_task_state=None)
    running = list(_running())
    pages = Page.objects.in_bulk([int(state.object_id) for state in running])
    broken = [state for state in running if _is_broken(state, pages.get(int(state.object_id)))]
    return [*broken, *torn]


def _running() -> QuerySet[WorkflowState]:
    running = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)
    return running.select_related("current_task_state__task").order_by("pk")


def _is_broken(state: WorkflowState, page: Page | None) -> bool:
    task = state.current_task_state
    return (
        page is None
        or task is None
        or task.status != TaskState.STATUS_IN_PROGRESS
        or task.workflow_state_id != state.pk
        or not task.task.active
        or task.revision_id != page.latest_revision_id
    )


def waiting_for_nobody(broken: Iterable[WorkflowState]) -> Iterator[WorkflowState]:
    """Of all others those that no active moderator may decide who neither wrote nor submitted the text."""
    ours = _running().filter(current_task_state__task__in=ClearanceTask.objects.all())
    for state in ours.exclude(pk__in=[state.pk for state in broken]):
        groups = ClearanceTask.objects.get(pk=state.current_task_state.task_id).groups.all()
        able = get_user_model().objects.filter(is_active=True, groups__in=groups)
        hands = authors.hands_of(Page.objects.get(pk=state.object_id))
        if not able.exclude(pk__in=hands.authors | hands.submitters).exists():
            yield state

"""Where a translation stands, in one word and with who is responsible."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, WorkflowState


class Standing(TextChoices):
    MISSING = "missing", _("Not translated")
    IN_REVIEW = "in_review", _("In review")
    REFUSED = "refused", _("Sent back")
    OUTDATED = "outdated", _("Out of date")
    IN_PROGRESS = "in_progress", _("Being translated")
    PUBLISHED = "published", _("Published")


@dataclass(frozen=True)
class State:
    standing: Standing
    comment: str = ""  # the reason, where it was sent back
    person: Any = None  # who sent it in, or who sent it back
    since: datetime | None = None


def state_of(page: Page) -> State:
    """The standing of one translated page, as its editor shows it."""
    if workflow := page.current_workflow_state:
        return state_of_workflow(workflow)
    return State(Standing.PUBLISHED if page.live else Standing.IN_PROGRESS)


def state_of_workflow(workflow: WorkflowState) -> State:
    """In review since whose submission, or sent back by whom and why."""
    task = workflow.current_task_state
    if workflow.status == WorkflowState.STATUS_IN_PROGRESS:
        return State(Standing.IN_REVIEW, person=workflow.requested_by, since=task and task.started_at)
    return State(Standing.REFUSED, task.comment, task.finished_by, task.finished_at)

"""When letters go out. They stand in the place of Wagtail's own mails, which are sent inside the request."""

from typing import Any

from django.dispatch import receiver
from wagtail.admin import mail
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from ..mails import letters
from ..models import ClearanceTaskState


@receiver(task_submitted, sender=ClearanceTaskState)
def tell_the_moderators(instance: TaskState, user: Any = None, **kwargs: Any) -> None:
    """A change during review restarts the task: that is no new submission."""
    earlier = instance.workflow_state.task_states.exclude(pk=instance.pk).order_by("-pk").first()
    if earlier is None or earlier.status != TaskState.STATUS_CANCELLED:
        letters.tell_moderators_of_a_submission(instance, user)


def _is_ours(state: WorkflowState) -> bool:
    return state.workflow.tasks.filter(clearancetask__isnull=False).exists()


# The same `dispatch_uid` as Wagtail's receivers: these are connected first, so those never are.
@receiver(
    workflow_submitted, sender=WorkflowState, dispatch_uid="workflow_state_submitted_email_notification"
)
def notify_of_a_submission(instance: WorkflowState, **kwargs: Any) -> None:
    if not _is_ours(instance):
        mail.WorkflowStateSubmissionEmailNotifier()(instance=instance, **kwargs)


@receiver(workflow_approved, sender=WorkflowState, dispatch_uid="workflow_state_approved_email_notification")
def notify_of_an_approval(instance: WorkflowState, **kwargs: Any) -> None:
    if not _is_ours(instance):
        mail.WorkflowStateApprovalEmailNotifier()(instance=instance, **kwargs)


@receiver(workflow_rejected, sender=WorkflowState, dispatch_uid="workflow_state_rejected_email_notification")
def notify_of_a_rejection(instance: WorkflowState, **kwargs: Any) -> None:
    if not _is_ours(instance):
        mail.WorkflowStateRejectionEmailNotifier()(instance=instance, **kwargs)

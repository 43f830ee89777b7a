"""A workflow begins or resumes only with a page that has no faults, whoever or whatever asks for it."""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page, WorkflowState

from .. import submission


@receiver(pre_save, sender=WorkflowState)
def ask_for_faults(instance: WorkflowState, raw: bool = False, **kwargs: object) -> None:
    """Wagtail saves the state without a task first, so that a refusal here leaves nothing half done."""
    begins = instance.status == WorkflowState.STATUS_IN_PROGRESS and instance.current_task_state_id is None
    if raw or not begins:
        return
    page = instance.content_object
    if isinstance(page, Page) and page.specific_class.objects.filter(pk=page.pk).exists():
        submission.require_no_faults(page.get_latest_revision_as_object())

"""The one way into a workflow: what is wrong is said to the author, before a moderator reads it."""

from typing import Any

from django.db import transaction
from wagtail.models import Page, WorkflowState

from . import refusals
from .refusals import Action, ClearanceRefused, Refusal


@transaction.atomic
def submit(page: Page, user: Any) -> WorkflowState:
    """Start the workflow of the page's latest revision, or resume the one that sent it back.

    For programs: an import, a translation, a script. Raises ClearanceRefused where the page has faults,
    or where nobody clears it because its institution publishes directly.
    """
    page = page.specific_class.objects.get(pk=page.pk)
    state = page.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
        return state
    workflow = page.get_workflow()
    if workflow is None:
        raise ClearanceRefused(refusals.nobody_clears(page.pk), keeps_draft=True)
    return workflow.start(page, user)


def refusal_of_faults(page: Page, action: Action = Action.SUBMIT) -> Refusal | None:
    """Why this content may not be submitted or shown; None where it says of itself that it may."""
    found = page.faults() if hasattr(page, "faults") else []
    return refusals.faulty(page.pk, found, action) if found else None


def require_no_faults(page: Page, action: Action = Action.SUBMIT) -> None:
    if refusal := refusal_of_faults(page, action):
        raise ClearanceRefused(refusal, keeps_draft=action == Action.SUBMIT)

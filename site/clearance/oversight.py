"""Who sees the whole office's work: its moderators, and superusers."""

from typing import Any

from wagtail.models import Page, WorkflowState

from .groups import is_moderator
from .readers import may_read_drafts_of


def oversees(user: Any) -> bool:
    return user.is_superuser or is_moderator(user)


def may_read_history_of(page: Page, user: Any) -> bool:
    """Who may read its drafts, and moderators of what has been public or before them."""
    if may_read_drafts_of(page, user):
        return True
    return oversees(user) and (page.first_published_at is not None or _was_submitted(page))


def _was_submitted(page: Page) -> bool:
    return WorkflowState.objects.for_instance(page).exists()

"""Who may read what is not public yet, and what happened to a page."""

from typing import Any

from wagtail.models import Page, WorkflowState

from .models import ClearanceTask


def may_read_drafts_of(page: Page, user: Any) -> bool:
    """Editors of the page's section, and moderators while it waits for them."""
    if page.permissions_for_user(user).can_edit():
        return True
    task = page.current_workflow_task
    return bool(task and task.user_can_access_editor(page, user))


def may_read_history_of(page: Page, user: Any) -> bool:
    """Who may read its drafts, and moderators of what has been public or before them."""
    if may_read_drafts_of(page, user):
        return True
    return is_moderator(user) and (page.first_published_at is not None or _was_submitted(page))


def is_moderator(user: Any) -> bool:
    tasks = ClearanceTask.objects.filter(active=True)
    return user.is_superuser or tasks.filter(groups__in=user.groups.all()).exists()


def _was_submitted(page: Page) -> bool:
    return WorkflowState.objects.for_instance(page).exists()

"""Who may read what is not public yet."""

from typing import Any

from wagtail.models import Page


def may_read_drafts_of(page: Page, user: Any) -> bool:
    """Editors of the page's section, and moderators while it waits for them."""
    if page.permissions_for_user(user).can_edit():
        return True
    task = page.current_workflow_task
    return bool(task and task.user_can_access_editor(page, user))


def knows_drafts_of(page: Page, user: Any) -> bool:
    """Whether drafts of the page are no secret to the user, in whatever state: who left knows none."""
    return user.is_active and page.specific.permissions_for_user(user).is_own()

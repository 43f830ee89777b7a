"""Five pages that every role is asked about. What each may do stands in the file of the role."""

from typing import Any

import pytest
from wagtail.models import Page

from tests.factories.clearance import clear, submit
from tests.shared import shared

MAY = {
    "edit": "can_edit",
    "add below": "can_add_subpage",
    "publish": "can_publish",
    "unpublish": "can_unpublish",
    "delete": "can_delete",
    "move": "can_move",
    "lock": "can_lock",
    "restrict": "can_set_view_restrictions",
}


def abilities(user: Any, page: Page) -> set[str]:
    """The names of what `user` may do with the page as it stands, the decision about it included."""
    page = page.specific_class.objects.get(pk=page.pk)
    tester = page.permissions_for_user(user)
    found = {name for name, method in MAY.items() if getattr(tester, method)()}
    if tester.page_locked():
        found -= {"edit"}
    elif "edit" in found and tester.can_submit_for_moderation():
        found.add("submit")
    task = page.current_workflow_task
    if task and any(name == "approve" for name, _label, _modal in task.specific.get_actions(page, user)):
        found.add("clear")
    return found


@shared
def pages(office, other_office, exempt, moderator):
    waiting, live = office.draft("En revisión"), office.draft("Pública")
    submit(waiting, office.editor)
    submit(live, office.editor)
    clear(live, moderator)
    return {
        "draft": office.draft("Borrador"),
        "waiting": waiting,
        "live": live,
        "of another": other_office.draft("De otra dependencia"),
        "exempt": exempt.draft("De una dependencia que publica directamente"),
    }


@pytest.fixture
def may(pages):
    """`may(user)`: what the user may do, by page; pages of which nothing is allowed are left out."""
    return lambda user: {name: found for name, page in pages.items() if (found := abilities(user, page))}

"""The real road: a draft by its author, submitted, cleared by the moderator, published by the gate."""

from typing import Any

from wagtail.models import Page

from clearance import gate, submission


class Road:
    def __init__(self, moderator: Any) -> None:
        self.moderator = moderator

    def draft(self, parent: Page, page: Page, author: Any) -> Page:
        """Save a new page as its author's draft."""
        page.live, page.owner, page.locale = False, author, parent.locale
        parent.add_child(instance=page)
        page.save_revision(user=author)
        return page

    def publish(self, page: Page, author: Any) -> Page:
        """By clearance where the institution asks for it, directly where not."""
        page = _fresh(page)
        if gate.needs_clearance(page):
            self.submit(page, author)
            self.clear(page)
        else:
            page.latest_revision.publish(user=author)
        return _fresh(page)

    def submit(self, page: Page, author: Any) -> None:
        submission.submit(page, author)

    def clear(self, page: Page, comment: str = "") -> None:
        self._decide(page, "approve", comment)

    def send_back(self, page: Page, reason: str) -> None:
        self._decide(page, "reject", reason)

    def _decide(self, page: Page, action: str, comment: str) -> None:
        state = _fresh(page).current_workflow_task_state
        state.task.specific.on_action(state, self.moderator, action, comment=comment)


def _fresh(page: Page) -> Page:
    return page.specific_class.objects.get(pk=page.pk)

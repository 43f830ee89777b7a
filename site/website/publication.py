"""Acts on a page: Wagtail's own publishing, which reads the content only once, and who acts where."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from django.db import transaction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import LogContext, get_active_log_context

from clearance import submission
from clearance.refusals import Action
from search import entries


@contextmanager
def act_of(user: Any) -> Iterator[None]:
    """One transaction, and Wagtail's log knows of all that follows from the act who brought it about."""
    known = user is None or user == get_active_log_context().user
    with transaction.atomic(), entries.together(), nullcontext() if known else LogContext(user=user):
        yield


class Publication(PublishPageRevisionAction):
    """Refuses content with faults. Only `PublicPage.publish()` makes one, once the gate has been passed."""

    def check(self, skip_permission_checks: bool = False) -> None:
        submission.require_no_faults(self.object, Action.PUBLISH)
        super().check(skip_permission_checks)

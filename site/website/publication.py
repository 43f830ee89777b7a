"""Wagtail's own act of publishing, which reads the content that goes live only once."""

from wagtail.actions.publish_page_revision import PublishPageRevisionAction

from clearance import submission
from clearance.refusals import Action


class Publication(PublishPageRevisionAction):
    """Refuses content with faults. Only `PublicPage.publish()` makes one, once the gate has been passed."""

    def check(self, skip_permission_checks: bool = False) -> None:
        submission.require_no_faults(self.object, Action.PUBLISH)
        super().check(skip_permission_checks)

"""Wagtail's own act of publishing, which reads the content that goes live only once."""

from django.utils.translation import gettext_lazy as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction

from clearance.refusals import ClearanceRefused, Refusal


class Publication(PublishPageRevisionAction):
    """Refuses content with faults. Only `PublicPage.publish()` makes one, once the gate has been passed."""

    def check(self, skip_permission_checks: bool = False) -> None:
        if faults := self.object.faults():
            advice = _("Correct the page, save it and try again.")
            raise ClearanceRefused(Refusal(action="publish", reason=" ".join(faults), advice=str(advice)))
        super().check(skip_permission_checks)

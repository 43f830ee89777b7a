"""What becomes of a page that was written: a draft, one that waits, or one that the public reads."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page, PageViewRestriction, Revision

from clearance import authorise, gate
from clearance.submitting import submit_untold

from .rows import State


@dataclass(frozen=True)
class Terms:
    """What the administrator `by` decided for a whole run.

    With a `reason` the run publishes what needs a clearance without one, as an emergency.
    """

    by: Any
    reason: str = ""
    creates_institutions: bool = False
    media: Path | None = None
    dry: bool = False


class NotSo(ValueError):
    """The state that a row asks for is none that its page may have; says why."""


class Settler:
    def __init__(self, terms: Terms) -> None:
        self.terms = terms

    def container(self, page: Page) -> None:
        """A new institution or list that rows need: public where the run may make it so, else it waits."""
        public = self.terms.reason or not gate.needs_clearance(page)
        self.settle(page, State.PUBLIC if public else State.WAITING)

    def state_for(self, wanted: str, page: Page) -> State:
        """The state that the row names, or the run's own where it names none."""
        needs = gate.needs_clearance(page)
        if not wanted:
            return State.PUBLIC if self.terms.reason else State.WAITING if needs else State.DRAFT
        if wanted == State.PUBLIC and needs and not self.terms.reason:
            raise NotSo(
                _("Its institution needs a clearance: leave it waiting, or give --publish and --reason.")
            )
        if wanted == State.WAITING and not needs:
            raise NotSo(_("Its institution publishes directly, so nobody gives it a clearance."))
        return State(wanted)

    def settle(self, page: Page, state: State) -> Revision:
        """Save the page's revision and bring it where the state says. What is public stays so meanwhile."""
        if state == State.PRIVATE and not page.view_restrictions.exists():
            restriction = PageViewRestriction(page=page, restriction_type=PageViewRestriction.LOGIN)
            restriction.save(user=self.terms.by)
        self._take_back(page)
        known = page.latest_revision_id is not None  # a page that was made just now has been cleaned
        revision = page.save_revision(user=self.terms.by, log_action=known, clean=known)
        needs = gate.needs_clearance(page)
        if state in (State.PUBLIC, State.PRIVATE) and (self.terms.reason or not needs):
            self._publish(page, revision, needs)
        elif state in (State.WAITING, State.PRIVATE) and needs:
            submit_untold(page, self.terms.by)
        return revision

    def _take_back(self, page: Page) -> None:
        """A moderator decides on the text that waits now; its round ends with the text."""
        if page.latest_revision_id and (state := page.current_workflow_state):
            state.cancel(user=self.terms.by)

    def _publish(self, page: Page, revision: Revision, needs_clearance: bool) -> None:
        if needs_clearance:
            authorise.publish_untold(page, revision, self.terms.by, self.terms.reason)
        else:
            revision.publish(user=self.terms.by)

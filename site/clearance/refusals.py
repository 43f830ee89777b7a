"""Every refusal of this room, once, as data: buttons, messages, API and log say the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _


class Action(StrEnum):
    PUBLISH = "publish"
    SCHEDULE = "schedule"
    SUBMIT = "submit"
    CLEAR = "clear"
    SEND_BACK = "send_back"
    BREAK_GLASS = "break_glass"
    OVERWRITE = "overwrite"
    DELETE = "delete"


@dataclass(frozen=True)
class Refusal:
    action: str  # one of Action, or what another room calls its own action
    reason: str  # why not, one sentence
    advice: str  # what to do instead, one sentence
    page_id: int | None = None  # whose editor the advice is about

    def __str__(self) -> str:
        return f"{self.reason} {self.advice}"


class ClearanceRefused(Exception):
    """Raised wherever something would happen without a valid clearance. `refusal` says why.

    No PermissionDenied: Wagtail's admin swallows that one and would commit what was half done.
    `keeps_draft` says that what was saved before the refusal is a draft worth keeping.
    """

    def __init__(self, refusal: Refusal, keeps_draft: bool = False) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal
        self.keeps_draft = keeps_draft


def uncleared(page_id: int | None, action: Action = Action.PUBLISH) -> Refusal:
    return Refusal(
        action,
        _("This version has no clearance from the communication office."),
        _("Submit it for clearance; it is published when a moderator clears it."),
        page_id,
    )


def faulty(page_id: int | None, faults: Iterable[str], action: Action) -> Refusal:
    return Refusal(
        action,
        " ".join(map(str, faults)),
        _("Its author corrects the page, saves it and tries again; a moderator sends it back."),
        page_id,
    )


def nobody_clears(page_id: int | None) -> Refusal:
    return Refusal(
        Action.SUBMIT,
        _("This page's institution publishes directly: nobody gives clearance here."),
        _("Your text is kept as a draft; whoever may publish here publishes it."),
        page_id,
    )


def no_publisher(page_id: int | None) -> Refusal:
    return Refusal(
        Action.PUBLISH,
        _("You may write here, but not publish."),
        _("Your text is kept as a draft; whoever may publish here publishes it."),
        page_id,
    )


def other_content(page_id: int | None) -> Refusal:
    return Refusal(
        Action.PUBLISH,
        _("What would be published is not what was cleared."),
        _("Save it as a draft and submit it for clearance."),
        page_id,
    )


def own_text(page_id: int) -> Refusal:
    return Refusal(
        Action.CLEAR,
        _("You have written or changed this text, so you cannot clear it yourself."),
        _("Another moderator must clear it; your changes are kept as a draft."),
        page_id,
    )


def own_submission(page_id: int) -> Refusal:
    return Refusal(
        Action.CLEAR,
        _("You submitted this text, so you cannot clear it yourself."),
        _("Another moderator must clear it."),
        page_id,
    )


def no_moderator(page_id: int) -> Refusal:
    return Refusal(
        Action.CLEAR,
        _("Only moderators of the communication office give clearance."),
        _("Ask a moderator; in an emergency an administrator may publish with a written reason."),
        page_id,
    )


def already_decided(page_id: int, who: str, decision: str) -> Refusal:
    return Refusal(
        Action.CLEAR,
        _("%(who)s has already decided this: %(decision)s.") % {"who": who, "decision": decision},
        _("Nothing else has to be done; the page's history shows the decision."),
        page_id,
    )


def not_in_review(page_id: int | None) -> Refusal:
    return Refusal(
        Action.CLEAR,
        _("This page is no longer waiting for clearance: it was taken back or submitted again."),
        _("Open what waits for clearance and decide on its present version."),
        page_id,
    )


def changed_since(page_id: int, action: Action = Action.CLEAR) -> Refusal:
    return Refusal(
        action,
        _("The text was changed after you opened it."),
        _("Read the present version and decide again."),
        page_id,
    )


def bad_answers(page_id: int, errors: str) -> Refusal:
    return Refusal(
        Action.SEND_BACK,
        _("The decision is incomplete: %(errors)s") % {"errors": errors},
        _("Complete it and send it again."),
        page_id,
    )


def cleared_is_final(page_id: int | None) -> Refusal:
    return Refusal(
        Action.OVERWRITE,
        _("This version was submitted or cleared, so it cannot be overwritten."),
        _("Reload the page and save your changes as a new draft."),
        page_id,
    )


def no_administrator(action: Action, page_id: int | None = None) -> Refusal:
    return Refusal(
        action,
        _("Only an administrator may do this."),
        _("Ask an administrator, or submit the page for clearance."),
        page_id,
    )


def still_needed() -> Refusal:
    return Refusal(
        Action.DELETE,
        _("It cannot be deleted, because records of what was cleared or published refer to it."),
        _("Deactivate the account, or take its members out of the group, instead."),
    )


def reason_too_short(page_id: int | None, length: int) -> Refusal:
    return Refusal(
        Action.BREAK_GLASS,
        _("An emergency publication needs a written reason."),
        _("Write at least %(length)s characters: all moderators will read them.") % {"length": length},
        page_id,
    )

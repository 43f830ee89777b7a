"""Why a translation may not be touched, sent or published now. Views ask here and decide nothing."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import Translation

from clearance import gate
from clearance.refusals import Refusal

from .roles import refusal_to_translate


def refusal_to_change(user: Any, page: Page) -> Refusal | None:
    """Why the texts of this translated page may not change: what a moderator reads must stay as it is."""
    if refusal := refusal_to_translate(user, page):
        return refusal
    if page.workflow_in_progress:
        return Refusal(
            action="change_translation",
            reason=_("This translation is waiting for its clearance, so its texts cannot change."),
            advice=_("Wait for the decision, or ask the moderator to send it back."),
        )
    lock = page.get_lock()
    if lock is not None and lock.for_user(user):
        return Refusal(
            action="change_translation",
            reason=_("This page is locked, so its texts cannot change."),
            advice=_("Ask whoever locked it to unlock it."),
        )
    return None


def refusal_to_submit(user: Any, page: Page, translation: Translation) -> Refusal | None:
    """Why the translation may not be sent for clearance."""
    if refusal := refusal_to_change(user, page):
        return refusal
    if not gate.needs_clearance(page) or page.get_workflow() is None:
        return Refusal(
            action="submit_translation",
            reason=_("This page's institution asks for no clearance."),
            advice=_("Whoever may publish publishes the translation directly."),
        )
    total, translated = translation.get_progress()
    return _refusal_of_unfinished(total - translated) if translated < total else None


def refusal_to_publish(user: Any, page: Page) -> Refusal | None:
    """Why the translation may not be published at once, without a clearance."""
    if refusal := refusal_to_change(user, page):
        return refusal
    if gate.needs_clearance(page):
        return Refusal(
            action="publish_translation",
            reason=_("A translation of this institution is published only with the clearance."),
            advice=_("Send it for clearance; it is published when a moderator clears it."),
        )
    return None


def refusal_to_mirror(user: Any, page: Page) -> Refusal | None:
    """Why a translated page may not become a mirror of its source again."""
    if refusal := refusal_to_change(user, page):
        return refusal
    if page.live:
        return Refusal(
            action="mirror",
            reason=_("The translation is public: as a mirror it would show the text in the other language."),
            advice=_("Unpublish it first."),
        )
    return None


def _refusal_of_unfinished(missing: int) -> Refusal:
    return Refusal(
        action="submit_translation",
        reason=ngettext(
            "%(count)s text has no translation yet.", "%(count)s texts have no translation yet.", missing
        )
        % {"count": missing},
        advice=_("Translate everything; where a text stays the same, copy it."),
    )

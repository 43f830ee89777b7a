"""Four eyes: who wrote, translated or submitted what waits for clearance."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, PageLogEntry, Revision, WorkflowState
from wagtail_localize.models import SegmentOverride, StringTranslation

from . import refusals
from .conflicts.keeping import kept_aside
from .models.clearances import Clearance
from .refusals import Refusal

_SUBMISSIONS = ("wagtail.workflow.start", "wagtail.workflow.resume")
_REVERSIONS = ("wagtail.revert",)


@dataclass(frozen=True)
class Hands:
    """Users who had a hand in what waits: none of them clears it."""

    authors: set[int]
    submitters: set[int]


def hands_of(page: Page) -> Hands:
    last = Clearance.objects.latest_of(page)
    return Hands(_authors_since(page, last), _submitters_since(page, last))


def authors_of(page: Page) -> set[int]:
    """Users who made any change since the page's last clearance: its creator until there has been one."""
    return _authors_since(page, Clearance.objects.latest_of(page))


def _authors_since(page: Page, last: Clearance | None) -> set[int]:
    changes = Revision.objects.for_instance(page).filter(pk__gt=last.revision_number if last else 0)
    changes = changes.exclude(pk__in=kept_aside(page))
    written = dict(changes.values_list("pk", "user_id"))
    authors = set(written.values()) | _authors_of_restored_text(page, set(written))
    authors |= _translators_of(page, last)
    if last is None:
        authors.add(page.owner_id)
    return authors - {None}


def _authors_of_restored_text(page: Page, revisions: set[int]) -> set[int | None]:
    """Who wrote the old revisions that somebody else brought back."""
    entries = PageLogEntry.objects.filter(page=page.pk, action__in=_REVERSIONS, revision__in=revisions)
    restored = [data.get("revision", {}).get("id") for data in entries.values_list("data", flat=True)]
    return set(Revision.objects.filter(pk__in=restored).values_list("user_id", flat=True))


def _translators_of(page: Page, last: Clearance | None) -> set[int | None]:
    """Who translated strings of this page, though somebody else saved the translation."""
    found: set[int | None] = set()
    for model in (StringTranslation, SegmentOverride):
        translated = model.objects.filter(context__object_id=page.translation_key, locale=page.locale_id)
        if last:
            translated = translated.filter(updated_at__gt=last.decided_at)
        found |= set(translated.values_list("last_translated_by_id", flat=True))
    return found


def _submitters_since(page: Page, last: Clearance | None) -> set[int]:
    """Users who submitted or resubmitted the page since its last clearance."""
    states = WorkflowState.objects.for_instance(page).active()
    entries = PageLogEntry.objects.filter(page=page.pk, action__in=_SUBMISSIONS)
    if last:
        entries = entries.filter(timestamp__gt=last.decided_at)
    submitters = set(states.values_list("requested_by_id", flat=True))
    return (submitters | set(entries.values_list("user_id", flat=True))) - {None}


def refusal_to_clear(page: Page, user: Any, hands: Hands | None = None) -> Refusal | None:
    """Why this user may not clear the page; None where nothing of it is theirs."""
    hands = hands or hands_of(page)
    if user.pk in hands.authors:
        return refusals.own_text(page.pk)
    if user.pk in hands.submitters:
        return refusals.own_submission(page.pk)
    return None

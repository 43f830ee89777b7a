"""Four eyes: who wrote, translated or submitted what waits for clearance."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, PageLogEntry, WorkflowState

from . import refusals
from .models.clearances import Clearance
from .refusals import Refusal
from .writers import writers_of

_SUBMISSIONS = ("wagtail.workflow.start", "wagtail.workflow.resume")

Finder = Callable[[Page, Clearance | None], set[int]]
_finders: list[Finder] = []


def found_by(finder: Finder) -> Finder:
    """Register who else has a hand in a page's text since a clearance: rooms above know of translators."""
    _finders.append(finder)
    return finder


@dataclass(frozen=True)
class Hands:
    """Users who had a hand in what waits: none of them clears it."""

    authors: set[int]
    submitters: set[int]


def hands_of(page: Page) -> Hands:
    last = Clearance.objects.by_others(page.pk).first()
    return Hands(authors_since(page, last), _submitters_since(page, last))


def authors_of(page: Page) -> set[int]:
    """Users who made any change since the page's last clearance: its creator until there has been one."""
    return authors_since(page, Clearance.objects.by_others(page.pk).first())


def authors_since(page: Page, last: Clearance | None) -> set[int]:
    return writers_of(page.pk, last).union(*(find(page, last) for find in _finders))


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

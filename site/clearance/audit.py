"""What must never be, looked for in the tables: an independent second look beside the gate."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.utils.timezone import localtime
from wagtail.models import Page

from . import gate
from .digests import OF_THE_PLACE, digest_of_page
from .history import triggers
from .history.chain import broken_entries
from .history.missing import entries_not_mirrored
from .history.sealing import broken_clearances
from .models import Clearance, Section
from .overdue import overdue
from .stuck import broken_reviews, waiting_for_nobody


@dataclass(frozen=True)
class Finding:
    kind: str  # "uncleared", "stuck", "overdue", "tampered"; "emergency", which is no fault
    page_id: int | None
    words: str


def findings() -> Iterator[Finding]:
    yield from live_without_clearance()
    yield from stuck_reviews()
    yield from overdue_dates()
    for entry in broken_entries():
        yield Finding("tampered", entry.page_id, f"history entry {entry.number} was changed or is missing")
    for entry in entries_not_mirrored():
        yield Finding(
            "tampered", entry.page_id, f"history lacks {entry.action} of {entry.timestamp:%Y-%m-%d %H:%M}"
        )
    for name in triggers.missing(connection) if settings.DATABASE_GUARDS_ITS_RECORDS else ():
        yield Finding("tampered", None, f"the database lacks its guard {name}")
    for page_id, words in broken_clearances():
        yield Finding("tampered", page_id, words)


def emergencies() -> Iterator[Finding]:
    """Pages that are live since an emergency which all moderators were told: no fault, but to be looked at.

    A clearance of what is live, or of a later version, ends it.
    """
    standing = Clearance.objects.filter(kind=Clearance.Kind.BREAK_GLASS, revision__isnull=False)
    for clearance in standing.order_by("pk").iterator():
        if Page.objects.filter(pk=clearance.page_id, live_revision=clearance.revision_id).exists():
            who, day = clearance.decided_by, localtime(clearance.decided_at)
            words = f"{clearance.page_title}: published by {who} on {day:%Y-%m-%d %H:%M}, "
            yield Finding("emergency", clearance.page_id, words + clearance.break_glass_reason)


def live_without_clearance() -> Iterator[Finding]:
    """Live pages of sections that need clearance, except what was public before they needed it."""
    for page in Page.objects.filter(live=True, depth__gt=1).specific().iterator(chunk_size=200):
        section = Section.objects.of(page)
        if not gate.needs_clearance(page) or _was_public_before(page, section):
            continue
        if not _is_covered(page):
            yield Finding("uncleared", page.pk, f"{page.title}: live without a clearance of its content")


def _was_public_before(page: Page, section: Section | None) -> bool:
    since = section.needs_clearance_since if section else None
    return bool(since and page.last_published_at and page.last_published_at < since)


def _is_covered(page: Page) -> bool:
    if page.alias_of_id:
        source = page.alias_of
        return source.live and gate.is_cleared(source.live_revision) and _mirrors(page, source)
    return gate.is_cleared(page.live_revision) and _shows_what_was_cleared(page)


def _mirrors(alias: Page, source: Page) -> bool:
    cleared = source.live_revision.as_object()
    return digest_of_page(alias, OF_THE_PLACE) == digest_of_page(cleared, OF_THE_PLACE)


def _shows_what_was_cleared(page: Page) -> bool:
    """Whether the row says what its revision says, though somebody may have written past `save()`."""
    return digest_of_page(page) == digest_of_page(page.live_revision.as_object())


def stuck_reviews() -> Iterator[Finding]:
    """Reviews that nobody can end; a repair helps the first kind, an administrator the second."""
    broken = broken_reviews()
    for state in broken:
        yield Finding("stuck", int(state.object_id), f"review {state.pk} cannot go on")
    for state in waiting_for_nobody(broken):
        words = f"review {state.pk} waits for a moderator who neither wrote nor submitted it: there is none"
        yield Finding("stuck", int(state.object_id), words)


def overdue_dates() -> Iterator[Finding]:
    for late in overdue():
        what = "expiry" if late.expires else "publication"
        yield Finding(
            "overdue", late.page_id, f"{late.title}: {what} was due {localtime(late.due):%Y-%m-%d %H:%M}"
        )

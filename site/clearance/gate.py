"""The gate: what may be live, in one place. `publish()` and the receivers ask here; no view decides."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Page, Revision

from . import refusals
from .digests import is_digest_of
from .models import Clearance, ClearanceDue, Section
from .refusals import Action, ClearanceRefused, Refusal

_open_pages: ContextVar[frozenset[int]] = ContextVar("open_pages", default=frozenset())
_drafting: ContextVar[bool] = ContextVar("drafting", default=False)


def needs_clearance(page: Page) -> bool:
    """Whether the page stands in a section that does not publish directly, or owes a clearance from one."""
    section = Section.objects.of(page)
    if _is_institution(page) and (section is None or section.translation_key != page.translation_key):
        return True  # a new institution has no settings yet: nothing exempts it
    return (section is not None and not section.publishes_directly) or is_due(page)


def _is_institution(page: Page) -> bool:
    return getattr(page.specific_class, "is_institution", False)


def is_due(page: Page) -> bool:
    """Whether the page, or what it is a translation of, brought uncleared text along from such a section."""
    dues = ClearanceDue.objects.filter(page__translation_key=page.translation_key)
    return page.pk is not None and dues.exists()


def refusal_to_publish(page: Page, revision: Revision | None) -> Refusal | None:
    """Why `revision` may not become the live version of `page`; None where it may."""
    if not needs_clearance(page) or is_cleared(revision):
        return None
    return refusals.uncleared(page.pk)


def is_cleared(revision: Revision | None) -> bool:
    """Whether the revision holds a clearance of exactly its present content."""
    if revision is None:
        return False
    clearance = Clearance.objects.filter(revision=revision).first()
    return clearance is not None and is_digest_of(clearance.content_digest, revision)


def require(page: Page, revision: Revision | None, action: Action = Action.PUBLISH) -> None:
    if refusal_to_publish(page, revision):
        raise ClearanceRefused(refusals.uncleared(page.pk, action))


@contextmanager
def opened_for(page_id: int) -> Iterator[None]:
    """While it is open, `save()` may make this page live: the gate has already been passed."""
    token = _open_pages.set(_open_pages.get() | {page_id})
    try:
        yield
    finally:
        _open_pages.reset(token)


def is_open_for(page_id: int | None) -> bool:
    return page_id in _open_pages.get()


@contextmanager
def drafting() -> Iterator[None]:
    """While it lasts, what is public stays as it is: wagtail-localize saves the page before its draft."""
    token = _drafting.set(True)
    try:
        yield
    finally:
        _drafting.reset(token)


def stays_as_it_is(page: Page) -> bool:
    """Whether a new text of this page belongs into a draft revision only."""
    return _drafting.get() and page.pk is not None and page.live and needs_clearance(page)

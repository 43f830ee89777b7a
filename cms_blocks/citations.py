"""How a page lets others cite its parts, without its type being known here.

A page type whose parts can be cited (a principle of an ethics code, a target of a plan) has two methods:

    def citable_parts(self) -> list[CitablePart]    # all of them, in reading order
    def cited_part(self, anchor: str) -> CitablePart | None

An anchor is what stands after `#` in the part's address. It must never come to mean another part.
"""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from django.utils.translation import get_language
from wagtail.models import Page

from . import public_links


@dataclass(frozen=True)
class CitablePart:
    anchor: str  # "III-b"
    label: str  # "Principle III, clause b"
    title: str = ""  # "Interdependence"


@runtime_checkable
class Citable(Protocol):
    def citable_parts(self) -> list[CitablePart]: ...

    def cited_part(self, anchor: str) -> CitablePart | None: ...


@dataclass(frozen=True)
class Citation:
    """A citation as a reader sees it: what is cited, of which page, and where it stands."""

    label: str
    title: str
    source: str
    url: str
    language: str = ""  # of the cited words, where it is not the reader's: they are read aloud in it


def resolve(page: Page | None, anchor: str) -> Citation | None:
    """The citation as far as the public may know it; None where the cited page is not shown."""
    shown = public_links.shown(page) if page else None
    if shown is None or shown.entry is None:
        return None
    entry, part = shown.entry, _part(shown.specific, anchor) if anchor else None
    language = "" if entry.locale == get_language() else entry.locale
    if part is None:
        return Citation(label=entry.title, title="", source="", url=entry.url, language=language)
    return Citation(part.label, part.title, entry.title, f"{entry.url}#{part.anchor}", language)


def part_of(page: Page, anchor: str) -> CitablePart | None:
    """The part of the page itself, public or not: for whoever edits."""
    return _part(page.specific, anchor)


def parts_of(page: Page) -> list[CitablePart]:
    specific = page.specific
    return specific.citable_parts() if isinstance(specific, Citable) else []


def _part(specific: Page, anchor: str) -> CitablePart | None:
    return specific.cited_part(anchor) if isinstance(specific, Citable) else None

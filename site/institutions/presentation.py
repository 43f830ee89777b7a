"""What the template of an institution needs beside its own fields."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet, Subquery
from django.http import HttpRequest
from wagtail.images import get_image_model
from wagtail.models import Page

from clearance.models import Section
from cms_blocks.streams import share_shelf
from search.models import SearchEntry
from website.frame import frame_of

from .linked_data import government_organization

if TYPE_CHECKING:
    from .institution_page import InstitutionPage

LATEST = 5
DIRECTORY_LIMIT = 200


def presentation_of(page: InstitutionPage, request: HttpRequest) -> dict[str, Any]:
    entries = _entries_below(page)
    _read_together(page)
    parent = parent_of(page, request)
    parent_name = parent.title if parent else page.parent_body
    return {
        "parent": parent,
        "publishes_directly": _publishes_directly(page),
        "bulletins": _latest(page, entries),
        "directory": _directory(page),
        "organization": government_organization(page, request, parent_name),
    }


def _read_together(page: InstitutionPage) -> None:
    """Read the logo with the images of the body."""
    image_model = get_image_model()
    besides = [(image_model, page.logo_id)] if page.logo_id else []
    read = share_shelf((page.body,), besides).get(image_model, {})
    if logo := read.get(page.logo_id):
        page.logo = copy(logo)
        # Its sizes are not the blocks': without this Wagtail would not look into its cache of renditions.
        vars(page.logo).pop("prefetched_renditions", None)


def parent_of(page: InstitutionPage, request: HttpRequest) -> Page | None:
    """The public institution above this one in the tree."""
    trail = frame_of(request, page).trail
    return next(
        (above for above in reversed(trail) if getattr(above.specific_class, "is_institution", False)), None
    )


def _publishes_directly(page: InstitutionPage) -> bool:
    section = Section.objects.filter(translation_key=page.translation_key).first()
    return bool(section and section.publishes_directly)


def _entries_below(page: InstitutionPage) -> QuerySet:
    below = Page.objects.descendant_of(page).values("pk")
    return SearchEntry.objects.listed().filter(page_id__in=below).defer("body", "attachments")


def _latest(page: InstitutionPage, entries: QuerySet) -> list[SearchEntry]:
    """The latest bulletins, each with the address of the list that has them all."""
    children = Page.objects.child_of(page).values("pk")
    lists = entries.filter(type="bulletin_index", page_id__in=children).order_by("page_id").values("url")
    found = entries.filter(type="bulletin").annotate(list_url=Subquery(lists[:1]))
    return list(found.order_by("-date", "-page_id")[:LATEST])


def _directory(page: InstitutionPage) -> QuerySet:
    """The institutions directly below this one, by name."""
    found = type(page).objects.listed().child_of(page)
    return found.defer_streamfields().order_by("title")[:DIRECTORY_LIMIT]

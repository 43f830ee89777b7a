"""What the template of a bulletin needs beside its own fields."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from wagtail.images import get_image_model
from wagtail.models import Page

from cms_blocks import citations, public_links
from cms_blocks.streams import share_shelf
from website.frame import frame_of

from .linked_data import news_article
from .topics import topics_of

if TYPE_CHECKING:
    from .bulletin_page import BulletinPage


def presentation_of(page: BulletinPage, request: HttpRequest) -> dict[str, Any]:
    cited = _read_together(page)
    frame = frame_of(request, page)
    institution = frame.institution
    corrections = sorted(page.corrections.all(), key=lambda correction: correction.date, reverse=True)
    spoken_of = {
        "institution": institution,
        "folio": _folio_of(page, cited),
        "corrections": corrections,
        "topics": topics_of(page),
    }
    return spoken_of | {
        "citations": _citations_of(page, cited),
        "contact": press_contact_of(page, institution),
        "kit": press_kit_of(page),
        "article": news_article(page, request, language=frame.language, **spoken_of),
    }


def press_contact_of(page: Any, institution: Any) -> dict[str, str]:
    """Whom the media ask: the bulletin's own contact, else its institution's, the press one first."""
    for owner in filter(None, (page, institution)):
        contact = {"name": owner.press_contact, "email": owner.press_email, "phone": owner.press_telephone}
        if any(contact.values()):
            return contact
    if institution and (institution.email or institution.telephone):
        return {"name": institution.title, "email": institution.email, "phone": institution.telephone}
    return {}


def _read_together(page: BulletinPage) -> dict[int, Page]:
    """Read all that fields and streams refer to, each kind with one query; the cited pages are returned."""
    image_model = get_image_model()
    besides = [(Page, key) for key in page.cited()]
    if besides:
        besides.append((Page, page.pk))  # with the entries of the others comes its own, which tells the folio
    if page.lead_image_id:
        besides.append((image_model, page.lead_image_id))
    objects = share_shelf((page.body, page.gallery, page.press_kit), besides)
    if lead := objects.get(image_model, {}).get(page.lead_image_id):
        page.lead_image = copy(lead)
        # Its sizes are not the blocks': without this Wagtail would not look into its cache of renditions.
        vars(page.lead_image).pop("prefetched_renditions", None)
    return objects.get(Page, {})


def _folio_of(page: BulletinPage, read: dict[int, Page]) -> object:
    entry = public_links.entry_of(read[page.pk]) if page.pk in read else None
    return entry.folio if entry and entry.page_id == page.pk else page.folio


def _citations_of(page: BulletinPage, cited: dict[int, Page]) -> list[citations.Citation]:
    found = (citations.resolve(cited.get(key), anchor) for key, anchor in page.cited().items())
    return [citation for citation in found if citation]


def press_kit_of(page: BulletinPage) -> dict[str, list[Any]]:
    """The kit by kind, in the order in which it is shown; what was deleted meanwhile is left out."""
    kit: dict[str, list[Any]] = {"document": [], "photograph": [], "audio": [], "video": [], "link": []}
    for block in page.press_kit:
        if block.block_type == "link" or any(block.value.get(name) for name in ("document", "image", "file")):
            kit[block.block_type].append(block)
    return {f"{kind}s": blocks for kind, blocks in kit.items() if blocks}

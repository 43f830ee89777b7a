"""A bulletin as search engines read it: schema.org's NewsArticle."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from common.renditions import rendition_or_none
from institutions.linked_data import organization
from website.frame import WITHDRAWN

if TYPE_CHECKING:
    from .bulletin_page import BulletinPage


def news_article(
    page: BulletinPage,
    request: HttpRequest,
    *,
    language: str,
    institution: Any,
    folio: Any,
    topics: Iterable[Any],
    corrections: Iterable[Any],
) -> dict[str, Any]:
    publisher = organization(institution, request) if institution else None
    values = {
        "headline": page.title[:110],
        "description": page.summary,
        "url": page.get_full_url(request),
        "identifier": str(folio or ""),
        "datePublished": page.issued,
        "dateModified": page.last_published_at,
        "inLanguage": language,
        "contentLocation": {"@type": "Place", "name": page.place} if page.place else None,
        "keywords": [topic.name for topic in topics],
        "author": publisher,
        "publisher": publisher,
        "image": _image(page, request),
        "creativeWorkStatus": WITHDRAWN if page.withdrawal_notice else "",
        "correction": [
            {"@type": "CorrectionComment", "text": correction.text, "datePublished": correction.date}
            for correction in corrections
        ],
    }
    return {"@type": "NewsArticle", **{name: value for name, value in values.items() if value}}


def _image(page: BulletinPage, request: HttpRequest) -> dict[str, Any] | None:
    drawn = rendition_or_none(page.lead_image, "width-1280|format-webp") if page.lead_image else None
    if drawn is None:
        return None
    return {
        "@type": "ImageObject",
        "url": request.build_absolute_uri(drawn.url),
        "caption": page.lead_caption or page.lead_alt,
        "creditText": page.lead_credit,
    }

"""Tags that every public template may use."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from django import template
from django.conf import settings
from django.core.paginator import Paginator
from django.core.serializers.json import DjangoJSONEncoder
from django.template import Context
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.models import Page

from common.visible import visible_values
from website.colours import is_accent
from website.frame import WITHDRAWN, Frame, frame_of

register = template.Library()

# Open Graph names a language with a territory; the languages that it does not know are left out.
_OPEN_GRAPH_LOCALES = {"es": "es_MX", "en": "en_US"}
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def frame(context: Context) -> Frame:
    """Home, trail, menus and languages around the page of this template."""
    page = context.get("page")
    return frame_of(context.get("request"), page if isinstance(page, Page) else None)


@register.simple_tag
def search_address() -> str:
    """Where the public search answers in the active language."""
    try:
        return reverse("search:results")
    except NoReverseMatch:
        return f"/{get_language()}/buscar/"


@register.simple_tag
def original_language() -> str:
    """The site's own language, in which the originals of its translations are written."""
    return settings.LANGUAGE_CODE


@register.simple_tag
def accent_address(institution: Page | None) -> str:
    """The style sheet of an institution's own accent; empty where it has none that can be read."""
    colour = getattr(institution, "accent_colour", "") or ""
    return reverse("website:accent", args=[colour.lstrip("#").lower()]) if is_accent(colour) else ""


@register.simple_tag
def json_ld(data: dict[str, Any]) -> SafeString:
    """Linked data for search engines, escaped so that no text of a page can end the element."""
    text = json.dumps(
        visible_values({"@context": "https://schema.org", **data}), cls=DjangoJSONEncoder, ensure_ascii=False
    )
    return mark_safe(f'<script type="application/ld+json">{text.translate(_ESCAPES)}</script>')  # noqa: S308


@register.simple_tag
def breadcrumb_data(around: Frame) -> dict[str, Any]:
    """schema.org's BreadcrumbList of the trail and the page itself."""
    pages = [*around.trail, around.page] if around.page else []
    items = [
        {
            "@type": "ListItem",
            "position": number,
            "name": page.title,
            "item": page.get_full_url(around.request),
        }
        for number, page in enumerate(pages, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


@register.simple_tag
def withdrawal_data(around: Frame) -> dict[str, Any]:
    """What linked data says of a page with a notice of withdrawal, whatever its type."""
    address, since = around.page.get_full_url(around.request), around.withdrawal.withdrawn_at
    return {"@type": "WebPage", "url": address, "creativeWorkStatus": WITHDRAWN, "dateModified": since}


@register.filter
def full_static(page: Page, path: str) -> str:
    """The whole address of a static file, on the host of the page."""
    return urljoin(page.full_url or "", static(path))


@register.filter
def open_graph_locale(language: str) -> str:
    """`es_MX` of `es`; nothing of a language that networks have no name for."""
    return _OPEN_GRAPH_LOCALES.get(language, "")


@register.filter
def elided(paginator: Paginator, number: int) -> Iterator[int | str]:
    """The page numbers worth a link: the ends and those around `number`."""
    return paginator.get_elided_page_range(number, on_each_side=2, on_ends=1)


@register.filter
def unless(text: object, known: object) -> str:
    """The text, or nothing where it only repeats what the reader already knows."""
    return "" if not text or str(text) == str(known or "") else str(text)

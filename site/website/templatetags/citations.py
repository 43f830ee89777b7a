from typing import Any

from django import template
from django.template import Context
from wagtail.models import Page

from clearance.authorise import LONGEST_REASON, SHORTEST_REASON

from ..citations import MOST_SHOWN, citing_what_goes

register = template.Library()


@register.inclusion_tag("website/admin/citations.html")
def citations_of_what_goes(page: Page) -> dict[str, Any]:
    """The warning on a confirmation: what else points to it, and must be corrected first."""
    citing = citing_what_goes(page)
    shown = citing.specific()[:MOST_SHOWN]
    return {"page": page, "citing": shown, "more": max(0, citing.count() - MOST_SHOWN)}


@register.simple_tag
def are_cited(items: list[dict[str, Any]]) -> bool:
    """Whether pages elsewhere cite one of those that would go together."""
    return citing_what_goes(*(item["item"] for item in items)).exists()


@register.simple_tag
def is_cited(page: Page) -> bool:
    return citing_what_goes(page).exists()


@register.inclusion_tag("website/admin/why_deleted.html", takes_context=True)
def why_it_goes(context: Context) -> dict[str, Any]:
    """An administrator's way on; nobody else has one before the citations are corrected."""
    kept = ("request", "next", "csrf_token", "type_to_confirm_before_delete", "wagtail_site_name")
    return {name: context.get(name) for name in kept} | {
        "shortest": SHORTEST_REASON,
        "longest": LONGEST_REASON,
        "total_pages": context.get("total_page_count") or context.get("descendant_count", 0) + 1,
    }

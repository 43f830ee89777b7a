"""Before an act on a page is confirmed, its translations are named."""

from typing import Any

from django import template
from wagtail.models import Page

from search import originals

register = template.Library()


@register.inclusion_tag("website/admin/versions.html")
def translations_that_follow(page: Page, act: str) -> dict[str, Any]:
    """`act` is "unpublish", "delete", "move" or "withdraw". A translation that is no page yet is left out."""
    versions = originals.translations_of(page).filter(alias_of=None).select_related("locale")
    return {"versions": versions, "act": act}

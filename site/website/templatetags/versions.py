"""Before an act on a page is confirmed, its translations are named."""

from typing import Any

from django import template
from wagtail.models import Page

from search import originals

register = template.Library()


@register.inclusion_tag("website/admin/versions.html", takes_context=True)
def translations_that_follow(context: dict[str, Any], page: Page, act: str, of: str = "") -> dict[str, Any]:
    """`act` is "unpublish", "delete", "move", "withdraw" or "restrict"; `of` is a title, where several are
    acted on. A translation that is no page yet is left out.

    Each leads to its editor where the person may open it; who may only decide about it reads its name.
    """
    versions = originals.translations_of(page).filter(alias_of=None).select_related("locale")
    user = context["request"].user
    return {
        "versions": [(version, version.permissions_for_user(user).can_edit()) for version in versions],
        "act": act,
        "of": of,
    }

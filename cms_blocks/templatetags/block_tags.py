"""Filters of the blocks' templates."""

from typing import Any

from django import template

register = template.Library()


@register.filter
def as_recorded(item: Any, page: Any) -> Any:
    """The image or document with the words and the focal point that the shown version of `page` has of it.

    As it stands in the library where there is no page, as in the block picker's preview.
    """
    return page.as_recorded(item) if item and hasattr(page, "as_recorded") else item


@register.simple_tag(takes_context=True)
def recorded(context: Any, item: Any) -> Any:
    """The same inside a block, which may be shown without any page around it."""
    return as_recorded(item, context.get("page"))

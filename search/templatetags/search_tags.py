"""Filters of the results page."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ..parameters.types import type_label as label_of

register = template.Library()


@register.filter
def type_label(value: str) -> str:
    return label_of(value)


@register.filter
def highlighted(markup: str, plain: str) -> SafeString:
    """A highlight as HTML: the engines escape it when they make it. Without one the plain text."""
    return mark_safe(markup) if markup else escape(plain)  # noqa: S308

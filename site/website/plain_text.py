"""A page's fields as the plain text that the search reads."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import strip_tags
from wagtail.blocks import StreamValue
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing


def plain_text_of(page: Page, fields: Iterable[str]) -> str:
    texts = (text for name in fields for text in _texts(getattr(page, name)))
    return "\n".join(text.strip() for text in texts if text and text.strip())


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, StreamValue):
        return value.stream_block.get_searchable_content(value)
    if hasattr(value, "all"):
        return (str(item) for item in value.all())
    text = str(value or "")
    return [get_text_for_indexing(text) if "<" in text else strip_tags(text)]

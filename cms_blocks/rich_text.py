"""Rich text with a short list of features, cleaned wherever it came from: editor, translation or import."""

import re
from typing import Any

import nh3
from wagtail.blocks import RichTextBlock
from wagtail.rich_text import RichText

FEATURES = ["bold", "italic", "superscript", "ol", "ul", "link", "document-link"]
URL_SCHEMES = {"http", "https", "mailto", "tel"}

_TAGS = {"p", "br", "b", "strong", "i", "em", "sup", "ul", "ol", "li", "a"}
_ATTRIBUTES = {"a": {"href", "id", "linktype"}, "*": {"data-block-key"}}
_ONLY_DIGITS = re.compile(r"\d{1,18}")


def cleaned(html: str) -> str:
    """The markup of FEATURES alone; what is not allowed loses its tag, a script all of it."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=URL_SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )


def _kept(tag: str, attribute: str, value: str) -> str | None:
    """An `id` names a chosen page or document here, never an element of the page."""
    return value if attribute != "id" or _ONLY_DIGITS.fullmatch(value) else None


class BoundedRichTextBlock(RichTextBlock):
    """Rich text of FEATURES. Cleaned on every way in, so that a template may trust it."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("features", FEATURES)
        options.setdefault("max_length", 20_000)
        super().__init__(**options)

    def to_python(self, value: str) -> RichText:
        return RichText(cleaned(str(value or "")))

    def normalize(self, value: Any) -> RichText:
        source = value.source if isinstance(value, RichText) else value
        return RichText(cleaned(str(source or "")))

    def value_from_form(self, value: str) -> RichText:
        return RichText(cleaned(value or ""))

    def get_prep_value(self, value: RichText) -> str:
        return cleaned(value.source or "")

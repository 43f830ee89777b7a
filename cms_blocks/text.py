"""Words: headings, paragraphs, quotations, notices, lists and calls to action."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RegexBlock, StructValue

from .anchors import anchor_of
from .base import TEXT, ContentBlock
from .fields import choice, line, passage, several
from .links import LinkBlock
from .rich_text import BoundedRichTextBlock


class HeadingValue(StructValue):
    @property
    def anchor_or_slug(self) -> str:
        """Where nothing tells how the other headings of its page are called."""
        return anchor_of(self.get("text") or "", self.get("anchor") or "")

    @property
    def rank(self) -> str:
        """The level, even where stored data names another than the form offers."""
        return self["level"] if self.get("level") in {"2", "3", "4"} else "2"


class HeadingBlock(ContentBlock):
    text = line(_("Heading"))
    level = choice(_("Level"), [("2", _("Section")), ("3", _("Part of a section")), ("4", _("Detail"))])
    anchor = RegexBlock(
        r"^[a-z][a-z0-9-]*$",
        required=False,
        max_length=80,
        label=_("Anchor"),
        help_text=_("The end of the address that leads here. Left empty, it is made of the heading."),
        error_messages={"invalid": _("Use small letters without accents, digits and hyphens.")},
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        help_text = _("Titles of sections, in order: a part stands below a section.")
        group = TEXT
        template = "cms_blocks/text/heading.html"
        value_class = HeadingValue
        preview_value = {"text": _("What changes for you"), "level": "2", "anchor": ""}


class ParagraphBlock(BoundedRichTextBlock):
    def get_description(self) -> Any:
        return self.meta.description

    class Meta:
        icon = "pilcrow"
        label = _("Paragraph")
        description = _("Running text with bold, italics, lists and links.")
        group = TEXT
        template = "cms_blocks/text/paragraph.html"
        preview_value = _("<p>The office answers every request <b>within ten working days</b>.</p>")


class QuoteBlock(ContentBlock):
    text = passage(_("Words quoted"))
    post = line(
        _("Post of the speaker"), required=False, help_text=_("The post, not the name: “Director of works”.")
    )
    occasion = line(_("Where it was said"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        help_text = _("What an official said, by post.")
        group = TEXT
        template = "cms_blocks/text/quote.html"
        preview_value = {
            "text": _("Every peso spent can be followed by anybody."),
            "post": _("Head of the Treasury"),
            "occasion": _("Session of the council"),
        }


class NoticeBlock(ContentBlock):
    kind = choice(
        _("Kind"), [("info", _("Information")), ("success", _("Good news")), ("warning", _("Warning"))]
    )
    title = line(_("Title"), required=False)
    text = BoundedRichTextBlock(label=_("Text"))

    class Meta:
        icon = "info-circle"
        label = _("Notice")
        help_text = _("A framed note that must not be overlooked.")
        group = TEXT
        template = "cms_blocks/text/notice.html"
        preview_value = {
            "kind": "warning",
            "title": _("Closed on Monday"),
            "text": _("<p>The counters open again on Tuesday at nine.</p>"),
        }


class ItemsBlock(ContentBlock):
    kind = choice(_("Kind"), [("ul", _("Bullets")), ("ol", _("Numbers")), ("letters", _("Letters"))])
    items = several(passage(_("Item")), _("Items"))

    class Meta:
        icon = "list-ul"
        label = _("List")
        help_text = _("Short items, one below the other.")
        group = TEXT
        template = "cms_blocks/text/items.html"
        preview_value = {"kind": "ol", "items": [_("Gather the papers"), _("Fill in the form")]}


class CallToActionBlock(LinkBlock):
    text = line(_("Words of the link"), help_text=_("What happens: “Read the programme”, not “click here”."))
    note = line(_("Note"), required=False)

    class Meta:
        icon = "link"
        label = _("Call to action")
        help_text = _("One prominent link to a page, an address or a document.")
        group = TEXT
        template = "cms_blocks/text/call_to_action.html"
        preview_value = {"text": _("Read the programme"), "url": "https://example.org/", "note": ""}


BLOCKS = [
    ("heading", HeadingBlock()),
    ("paragraph", ParagraphBlock()),
    ("quote", QuoteBlock()),
    ("notice", NoticeBlock()),
    ("list", ItemsBlock()),
    ("call_to_action", CallToActionBlock()),
]

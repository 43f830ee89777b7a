"""Specific objectives, and dimensions with their numbered lines of action."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    IntegerBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    TextBlock,
)

from cms_blocks.base import WholeTextBlock

_TEXT = ["bold", "italic", "link", "document-link"]


def footnote_number() -> IntegerBlock:
    return IntegerBlock(
        label=_("Footnote"),
        required=False,
        min_value=1,
        max_value=200,
        help_text=_("The number of a footnote at the end of the plan."),
    )


class SpecificObjectivesBlock(StreamBlock):
    objective = TextBlock(label=_("Specific objective"), max_length=2000, rows=3, icon="pick")

    class Meta:
        max_num = 60
        required = False


class LineOfActionBlock(WholeTextBlock):
    text = RichTextBlock(label=_("Line of action"), features=_TEXT)
    footnote = footnote_number()

    class Meta:
        label_format = "{text}"


class DimensionBlock(WholeTextBlock):
    name = CharBlock(label=_("Name"), max_length=300)
    specific_objective = TextBlock(
        label=_("Specific objective"), max_length=2000, rows=3, required=False, default=""
    )
    lines = ListBlock(LineOfActionBlock(), label=_("Lines of action"), default=[], max_num=60, required=False)

    class Meta:
        label = _("Dimension")
        label_format = "{name}"
        icon = "list-ol"
        collapsed = True


class DimensionsBlock(StreamBlock):
    dimension = DimensionBlock()

    class Meta:
        max_num = 30
        required = False
        collapsed = True

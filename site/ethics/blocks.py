"""The stream of a code: principles, and the clauses of each."""

from django.utils.translation import gettext_lazy as _

from cms_blocks.base import GOVERNANCE, ContentBlock, PartBlock
from cms_blocks.fields import line, passage, several
from cms_blocks.rich_text import BoundedRichTextBlock
from cms_blocks.streams import ShelvedStreamBlock

MOST_PRINCIPLES, MOST_CLAUSES = 60, 26


class ClauseBlock(PartBlock):
    title = line(_("Name of the clause"))
    text = passage(_("What it says"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Clause")
        label_format = "{title}"


class PrincipleBlock(ContentBlock):
    """Its numeral and its clauses' letters follow from their places; nobody types them."""

    title = line(_("Name of the principle"))
    text = BoundedRichTextBlock(label=_("What it says"), required=False)
    clauses = several(ClauseBlock(label=_("Clause")), _("Clauses"), min_num=0, max_num=MOST_CLAUSES)

    class Meta:
        icon = "list-ol"
        label = _("Principle")
        label_format = "{title}"
        help_text = _("A principle of the code with its lettered clauses.")
        group = GOVERNANCE
        template = "ethics/blocks/principle.html"
        preview_value = {
            "title": _("Respect"),
            "text": _("<p>Everybody is treated with dignity.</p>"),
            "clauses": [{"title": _("At the counter"), "text": ""}, {"title": _("In writing"), "text": ""}],
        }


class PrinciplesBlock(ShelvedStreamBlock):
    principle = PrincipleBlock()

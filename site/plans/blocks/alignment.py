"""To which higher plan this one answers."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, IntegerBlock, ListBlock, StreamBlock, TextBlock, URLBlock

from cms_blocks.base import WholeTextBlock


def _list(label: object) -> ListBlock:
    return ListBlock(CharBlock(max_length=300), label=label, default=[], max_num=60, required=False)


class AlignmentBlock(WholeTextBlock):
    plan = CharBlock(label=_("Name of the plan"), max_length=300)
    url = URLBlock(label=_("Address of the plan"), required=False, default="")
    text = TextBlock(label=_("Text"), required=False, default="", max_length=3000)
    objectives_label = CharBlock(
        label=_("What its objectives are called"),
        max_length=100,
        required=False,
        default="",
        help_text=_("Such as state objectives."),
    )
    objectives_count = IntegerBlock(
        label=_("How many of its objectives this plan serves"), required=False, min_value=1, max_value=999
    )
    objectives = _list(_("Objectives"))
    priorities = _list(_("Priorities"))
    values = _list(_("Values"))

    class Meta:
        label = _("Alignment")
        label_format = "{plan}"
        icon = "link"


class AlignmentsBlock(StreamBlock):
    alignment = AlignmentBlock()

    class Meta:
        max_num = 20
        required = False

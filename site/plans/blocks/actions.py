"""Actions with a date, the calendar of the sessions, and the footnotes."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    DateBlock,
    IntegerBlock,
    ListBlock,
    MultipleChoiceBlock,
    RichTextBlock,
    StreamBlock,
    TextBlock,
)

from cms_blocks.base import WholeTextBlock

from ..months import MONTHS
from .objectives import footnote_number


class ActionBlock(WholeTextBlock):
    date = DateBlock(label=_("Date"))
    until = DateBlock(label=_("Last day"), required=False, help_text=_("Only where it lasts several days."))
    name = CharBlock(label=_("Action"), max_length=300)
    description = TextBlock(label=_("Description"), required=False, default="", max_length=2000, rows=3)
    place = CharBlock(label=_("Place"), required=False, default="", max_length=200)
    dimension = IntegerBlock(
        label=_("Dimension"),
        required=False,
        min_value=1,
        max_value=30,
        help_text=_("Its number in this plan."),
    )
    footnote = footnote_number()

    class Meta:
        label = _("Dated action")
        label_format = "{date} {name}"
        icon = "date"
        collapsed = True


class ActionsBlock(StreamBlock):
    action = ActionBlock()

    class Meta:
        max_num = 200
        required = False
        collapsed = True


class MarkedDayBlock(WholeTextBlock):
    date = DateBlock(label=_("Date"))
    name = CharBlock(label=_("What happens"), max_length=200)

    class Meta:
        label_format = "{date} {name}"


class CalendarBlock(WholeTextBlock):
    title = CharBlock(label=_("Title"), max_length=200)
    year = IntegerBlock(label=_("Year"), min_value=1900, max_value=2200)
    months = MultipleChoiceBlock(label=_("Months"), choices=MONTHS)
    with_actions = BooleanBlock(label=_("Mark the dated actions"), required=False, default=True)
    days = ListBlock(MarkedDayBlock(), label=_("Other marked days"), default=[], max_num=200, required=False)

    class Meta:
        label = _("Calendar")
        label_format = "{title} {year}"
        icon = "calendar-alt"


class CalendarsBlock(StreamBlock):
    calendar = CalendarBlock()

    class Meta:
        max_num = 12
        required = False


class FootnotesBlock(StreamBlock):
    footnote = RichTextBlock(
        label=_("Footnote"), features=["italic", "link", "document-link"], icon="superscript"
    )

    class Meta:
        max_num = 200
        required = False

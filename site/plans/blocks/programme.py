"""The programme tree as an outline: rows that stand under one another by their order, like headings.

An outline of six levels edits better flat than nested: rows move with one drag, and the minimap shows them.
"""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    DecimalBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    TextBlock,
)

from cms_blocks.base import WholeTextBlock

from .codes import CodeBlock
from .figures import YearlyFiguresBlock

MAX_TARGETS = 60
_FIGURES_HELP = _(
    "Year and figure, such as 2007: 15; 2008: 26. Leave out a year without a figure: that is not 0."
)


class LevelBlock(WholeTextBlock):
    code = CodeBlock(label=_("Number"), help_text=_("As in the official document, such as 1.2.1."))
    name = CharBlock(label=_("Name"), max_length=300)

    class Meta:
        label_format = "{code} {name}"
        collapsed = True


class ObjectiveBlock(WholeTextBlock):
    code = CodeBlock(label=_("Number"))
    text = TextBlock(label=_("Objective"), max_length=2000)

    class Meta:
        label = _("Objective")
        label_format = "{code} {text}"
        icon = "pick"
        collapsed = True


class TargetBlock(WholeTextBlock):
    unit = CharBlock(label=_("Unit of measure"), max_length=200)
    description = CharBlock(label=_("What it is about"), max_length=500, required=False, default="")
    total = DecimalBlock(label=_("Total"), min_value=0, max_digits=14, decimal_places=2)
    planned = YearlyFiguresBlock(label=_("Planned by year"), help_text=_FIGURES_HELP)
    achieved = YearlyFiguresBlock(
        label=_("Achieved by year"), help_text=_("What was reached, written in the same way; may stay empty.")
    )

    class Meta:
        label = _("Target")
        label_format = "{unit}: {total}"
        icon = "crosshairs"


class ProjectBlock(WholeTextBlock):
    code = CodeBlock(label=_("Number"))
    name = CharBlock(label=_("Name"), max_length=300)
    description = RichTextBlock(
        label=_("Description"), features=["bold", "italic", "ul", "link"], required=False, default=""
    )
    targets = ListBlock(
        TargetBlock(), label=_("Targets"), default=[], max_num=MAX_TARGETS, collapsed=True, required=False
    )

    class Meta:
        label = _("Project")
        label_format = "{code} {name}"
        icon = "folder-open-inverse"
        collapsed = True


class ProgrammeBlock(StreamBlock):
    axis = LevelBlock(label=_("Axis"), icon="order")
    subtheme = LevelBlock(label=_("Subtheme"), icon="list-ul")
    policy = LevelBlock(label=_("Public policy"), icon="doc-full")
    objective = ObjectiveBlock()
    project = ProjectBlock()

    class Meta:
        max_num = 600
        required = False
        collapsed = True

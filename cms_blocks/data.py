"""Figures that everybody can read: tables, key figures, a chart that is a table, a time line."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructValue
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from .base import DATA, ContentBlock, PartBlock
from .fields import choice, day, line, number, passage, several

HEADERS = [
    ("row", _("The first row")),
    ("both", _("The first row and the first column")),
    ("column", _("The first column")),
]


class RowBlock(PartBlock):
    cells = several(line(_("Cell"), required=False, max_length=500), _("Cells"), max_num=20)


class TableValue(StructValue):
    @property
    def heads(self) -> list[str]:
        return list(self._cells(0)) if self["header"] != "column" else []

    @property
    def body(self) -> list[list[str]]:
        return [list(self._cells(index)) for index in range(bool(self.heads), len(self["rows"]))]

    @property
    def has_row_headers(self) -> bool:
        return self["header"] != "row"

    def _cells(self, index: int) -> Any:
        return self["rows"][index]["cells"] if index < len(self["rows"]) else []


class TableBlock(ContentBlock):
    """Rows are blocks, not a grid of strings: so every cell is translated by itself and keeps its place."""

    caption = line(_("Caption"), help_text=_("What the table shows: the first thing a screen reader says."))
    header = choice(_("Headings stand in"), HEADERS)
    rows = several(
        RowBlock(label=_("Row")), _("Rows"), min_num=2, max_num=200, default=[{"cells": ["", ""]}] * 2
    )
    source = line(_("Source"), required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        width = len(value["rows"][0]["cells"]) if len(value["rows"]) else 0
        errors = {
            index: ValidationError(
                gettext("This row has %(cells)d cells; the first has %(width)d.")
                % {"cells": len(row["cells"]), "width": width}
            )
            for index, row in enumerate(value["rows"])
            if len(row["cells"]) != width
        }
        if errors:
            raise StructBlockValidationError(block_errors={"rows": ListBlockValidationError(errors)})
        return value

    class Meta:
        icon = "table"
        label = _("Table")
        help_text = _("Rows and columns with a caption and headings.")
        group = DATA
        template = "cms_blocks/data/table.html"
        value_class = TableValue
        preview_value = {
            "caption": _("Requests answered"),
            "header": "both",
            "rows": [
                {"cells": [_("Month"), _("Received"), _("Answered")]},
                {"cells": [_("January"), "120", "118"]},
                {"cells": [_("February"), "97", "97"]},
            ],
            "source": _("Transparency unit"),
        }


class FigurePartBlock(PartBlock):
    value = line(_("Figure"), max_length=40, help_text=_("With its sign or unit: “34 %”, “$1,200”."))
    label = line(_("What it counts"))
    note = line(_("Note"), required=False)


class KeyFiguresBlock(ContentBlock):
    title = line(_("Title"), required=False)
    figures = several(FigurePartBlock(label=_("Figure")), _("Figures"), max_num=8)
    source = line(_("Source"), required=False)

    class Meta:
        icon = "order"
        label = _("Key figures")
        help_text = _("Up to eight numbers with what they count.")
        group = DATA
        template = "cms_blocks/data/key_figures.html"
        preview_value = {
            "title": _("The year in figures"),
            "figures": [
                {"value": "390", "label": _("people attended"), "note": ""},
                {"value": "98 %", "label": _("answered in time"), "note": ""},
            ],
            "source": "",
        }


class BarBlock(PartBlock):
    label = line(_("Label"))
    value = number(_("Value"))


class BarChartValue(StructValue):
    @property
    def rows(self) -> list[dict[str, Any]]:
        """The bars with their length in hundredths of the longest, written with a point for SVG."""
        longest = max((bar["value"] or 0 for bar in self["bars"]), default=0)
        return [
            {"label": bar["label"], "value": bar["value"], "length": _hundredths(bar["value"], longest)}
            for bar in self["bars"]
        ]


def _hundredths(value: Any, longest: Any) -> str:
    return f"{100 * (value or 0) / longest:.2f}" if longest else "0"


class BarChartBlock(ContentBlock):
    caption = line(_("Caption"))
    unit = line(_("Unit"), required=False, max_length=60)
    bars = several(BarBlock(label=_("Bar")), _("Bars"), max_num=40)
    source = line(_("Source"), required=False)

    class Meta:
        icon = "bars"
        label = _("Bar chart")
        help_text = _("A table whose numbers are drawn as bars too.")
        group = DATA
        template = "cms_blocks/data/bar_chart.html"
        value_class = BarChartValue
        preview_value = {
            "caption": _("Requests by month"),
            "unit": _("requests"),
            "bars": [{"label": _("January"), "value": 120}, {"label": _("February"), "value": 97}],
            "source": "",
        }


class MomentBlock(PartBlock):
    date = day(_("Date"), required=False, help_text=_("The date or the words are needed."))
    when = line(_("In words"), required=False, help_text=_("Instead of the date: “spring of 2007”."))
    title = line(_("What happened"))
    text = passage(_("Details"), required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not (value.get("date") or value.get("when") or self.is_deferred_validation):
            error = ValidationError(gettext("Give a date, or say when in words."))
            raise StructBlockValidationError(block_errors={"date": error, "when": error})
        return value


class TimelineBlock(ContentBlock):
    title = line(_("Title"), required=False)
    moments = several(MomentBlock(label=_("Moment")), _("Moments"))

    class Meta:
        icon = "history"
        label = _("Time line")
        help_text = _("What happened when, in order.")
        group = DATA
        template = "cms_blocks/data/timeline.html"
        preview_value = {
            "title": _("How it came about"),
            "moments": [
                {"date": dt.date(2024, 2, 8), "when": "", "title": _("Call"), "text": ""},
                {"date": dt.date(2024, 6, 26), "when": "", "title": _("Course"), "text": _("For citizens.")},
            ],
        }


BLOCKS = [
    ("table", TableBlock()),
    ("key_figures", KeyFiguresBlock()),
    ("bar_chart", BarChartBlock()),
    ("timeline", TimelineBlock()),
]

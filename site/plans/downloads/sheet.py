"""The matrix as a sheet: one row a target, so that it can be sorted and filtered."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from common.visible import visible
from search.cells import safe_cell

from ..matrix import Group, Row
from ..reading import PlanReading
from ..yearly import plain

Cell = str | Decimal | int | None


def as_csv(reading: PlanReading) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    for row in _rows(reading):
        writer.writerow(safe_cell(cell) if isinstance(cell, str) else _number(cell) for cell in row)
    return out.getvalue().encode("utf-8-sig")  # with the mark by which Excel knows UTF-8


def as_xlsx(reading: PlanReading) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Matrix of targets")[:31])
    sheet.freeze_panes = "A2"
    for number, row in enumerate(_rows(reading)):
        sheet.append([_cell(sheet, value, bold=number == 0) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(reading: PlanReading) -> Iterator[list[Cell]]:
    yield [
        _("Axis"), _("Subtheme"), _("Public policy"), _("Objective"), _("Project"),
        _("Unit of measure"), _("What it is about"), _("Total"), *reading.matrix.years,
        *(_("Achieved %(year)s") % {"year": year} for year in _reported_years(reading)),
    ]  # fmt: skip
    for group in reading.matrix.groups:
        for row in group.rows:
            yield _of_target(reading, group, row)


def _of_target(reading: PlanReading, group: Group, row: Row) -> list[Cell]:
    above = (group.project.above(level) for level in ("axis", "subtheme", "policy", "objective"))
    achieved = row.achieved if _reported_years(reading) else []
    return [
        *(node.title if node else "" for node in above),
        group.project.title,
        row.target.unit,
        row.target.description,
        row.target.total,
        *row.cells,
        *achieved,
    ]


def _reported_years(reading: PlanReading) -> list[int]:
    return reading.matrix.years if reading.has_progress else []


def _number(value: Decimal | int | None) -> str:
    return "" if value is None else plain(Decimal(value))


def _cell(sheet: object, value: Cell, bold: bool) -> WriteOnlyCell:
    if isinstance(value, Decimal):
        value = int(value) if value == value.to_integral_value() else float(value)
    cell = WriteOnlyCell(sheet, visible(value) if isinstance(value, str) else value)
    if isinstance(value, str):
        cell.data_type = "s"  # a text stays a text, whatever it begins with
    cell.font = Font(bold=bold)
    return cell

"""Figures by year: how they are read, written and added up. A missing year is no figure, not 0."""

import re
from collections.abc import Iterable
from decimal import Decimal

from django.utils.translation import gettext as _

Figures = dict[int, Decimal]

MAX_ROWS = 50
NO_FIGURE = "–"
_SEPARATORS = re.compile(r"[;\n\r]+")
_ROW = re.compile(r"\A\s*(\d{4})\s*[:=\t ]\s*(\S.*?)\s*\Z")
_NUMBER = re.compile(r"\A(\d{1,12}|\d{1,3}(,\d{3}){1,3})(\.\d{1,2})?\Z")
_DASHES = {"-", "–", "—", "−"}


def read(text: str) -> Figures:
    """`2007: 15; 2008: –` as figures. Raises ValueError in words a reader understands."""
    rows = [row for row in _SEPARATORS.split(text) if row.strip()]
    if len(rows) > MAX_ROWS:
        raise ValueError(_("Write at most %(limit)s years, not %(rows)s.") % _counts(rows))
    figures: Figures = {}
    seen: list[int] = []
    for row in rows:
        year, figure = _row(row)
        _in_order(year, seen)
        seen.append(year)
        if figure is not None:
            figures[year] = figure
    return figures


def as_text(figures: Figures) -> str:
    return "; ".join(f"{year}: {plain(figure)}" for year, figure in sorted(figures.items()))


def plain(figure: Decimal) -> str:
    """The figure with no more decimals than it needs: 390, 12.5."""
    text = format(figure, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def add(figures: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is there; None where nothing is."""
    present = [figure for figure in figures if figure is not None]
    return sum(present, Decimal(0)) if present else None


def _counts(rows: list[str]) -> dict[str, int]:
    return {"limit": MAX_ROWS, "rows": len(rows)}


def _row(row: str) -> tuple[int, Decimal | None]:
    match = _ROW.match(row)
    if not match:
        raise ValueError(
            _("“%(row)s” is not a year and its figure: write it as 2024: 15.") % {"row": row[:40]}
        )
    return int(match[1]), _figure(match[1], match[2])


def _figure(year: str, text: str) -> Decimal | None:
    if text in _DASHES:
        return None
    if text[0] in _DASHES:
        raise ValueError(
            _("The figure of %(year)s is negative: %(figure)s.") % {"year": year, "figure": text[:20]}
        )
    if not _NUMBER.match(text):
        raise ValueError(_("“%(figure)s” in %(year)s is not a number.") % {"year": year, "figure": text[:20]})
    return Decimal(text.replace(",", ""))


def _in_order(year: int, seen: list[int]) -> None:
    if year in seen:
        raise ValueError(_("The year %(year)s is written twice.") % {"year": year})
    if seen and year < seen[-1]:
        raise ValueError(
            _("Write the years in order: %(year)s comes after %(last)s.") % {"year": year, "last": seen[-1]}
        )

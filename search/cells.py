"""Cells of a spreadsheet: no program takes one for a formula, none holds invisible signs; for every room."""

from typing import Any

from common.visible import visible

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"  # the sign by which Excel knows UTF-8; without it accents come out broken


def safe_cell(value: Any) -> str:
    """The value as text, with an apostrophe before what a spreadsheet would calculate."""
    text = "" if value is None else visible(str(value))
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA_STARTS) else text

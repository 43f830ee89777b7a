"""Makers of the small fields that all families share, bounded: nobody pastes a book into a label."""

import datetime as dt
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from wagtail.blocks import BooleanBlock, CharBlock, ChoiceBlock, DateBlock, DecimalBlock, ListBlock, TextBlock

LINE = 200
PASSAGE = 2_000
EARLIEST, LATEST = dt.date(1500, 1, 1), dt.date(2200, 12, 31)


def line(label: Any, required: bool = True, **options: Any) -> CharBlock:
    """One line of text."""
    options.setdefault("max_length", LINE)
    options.setdefault("default", "")  # not None, which templates and translators would meet as a word
    return CharBlock(label=label, required=required, **options)


def passage(label: Any, required: bool = True, **options: Any) -> TextBlock:
    """A few sentences without markup."""
    options.setdefault("max_length", PASSAGE)
    options.setdefault("default", "")
    return TextBlock(label=label, required=required, rows=3, **options)


def choice(label: Any, choices: list[tuple[str, Any]], **options: Any) -> ChoiceBlock:
    """One of a few; the chosen label is an instruction to the layout, so the search does not read it."""
    return ChoiceBlock(label=label, choices=choices, default=choices[0][0], search_index=False, **options)


def day(label: Any, required: bool = True, **options: Any) -> DateBlock:
    """A date that a calendar can show: the year 9999 would end in an error there."""
    validators = [MinValueValidator(EARLIEST), MaxValueValidator(LATEST)]
    return DateBlock(label=label, required=required, validators=validators, **options)


def number(label: Any, min_value: Any = 0, **options: Any) -> DecimalBlock:
    """An amount; stored as text, so that no figure is rounded."""
    bounds = {"min_value": min_value, "max_value": 10**15, "max_digits": 20, "decimal_places": 4}
    return DecimalBlock(label=label, **bounds, **options)


def tick(label: Any, **options: Any) -> BooleanBlock:
    return BooleanBlock(label=label, required=False, default=False, **options)


def several(child: Any, label: Any, min_num: int = 1, max_num: int = 100, **options: Any) -> ListBlock:
    """A list that begins with as many items as it must have: an optional one is empty until it is used."""
    if min_num != 1:  # Wagtail's own default is one item; plain values, because migrations write them down
        begun = child.get_prep_value(child.get_default()) if min_num else None
        options.setdefault("default", [begun] * min_num)
    return ListBlock(child, label=label, min_num=min_num, max_num=max_num, **options)

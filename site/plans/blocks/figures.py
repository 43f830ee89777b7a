"""The yearly figures of a target, written in one field: `2007: 15; 2008: 26`."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from wagtail.blocks import FieldBlock

from ..yearly import Figures, as_text, read

_YEAR = re.compile(r"\A[0-9]{4}\Z")
_LARGEST = Decimal(10) ** 15


class YearlyFiguresField(forms.CharField):
    def clean(self, value: str) -> Figures:
        text = super().clean(value)
        try:
            return read(text)
        except ValueError as error:
            raise ValidationError(str(error), code="figures") from error


class YearlyFiguresBlock(FieldBlock):
    """Its value is {year: figure}; a year without a figure is absent, which is not 0."""

    def __init__(self, required: bool = False, help_text: str | None = None, **options: Any) -> None:
        self.field_options = {"required": required, "help_text": help_text, "max_length": 2000}
        super().__init__(**options)

    @cached_property
    def field(self) -> YearlyFiguresField:
        return YearlyFiguresField(**self.field_options)

    def value_for_form(self, value: Figures | str | None) -> str:
        return value if isinstance(value, str) else as_text(value or {})

    def to_python(self, value: Any) -> Figures:
        return _stored(value) if isinstance(value, Mapping) else {}

    def normalize(self, value: Any) -> Any:
        return _stored(value) if isinstance(value, Mapping) else value or {}

    def get_prep_value(self, value: Figures | str | None) -> dict | str:
        # A text is what an editor typed and what has not been cleaned yet.
        if isinstance(value, str):
            return value
        return {str(year): format(figure, "f") for year, figure in sorted((value or {}).items())}

    class Meta:
        icon = "calendar-alt"
        default = dict


def _stored(value: Mapping) -> Figures:
    """Stored or imported figures; what is no figure is left out rather than made a 0."""
    read = {year: _number(figure) for year, figure in value.items() if _YEAR.match(str(year))}
    return {int(year): figure for year, figure in read.items() if figure is not None}


def _number(figure: Any) -> Decimal | None:
    try:
        number = Decimal(str(figure))
    except InvalidOperation:
        return None
    # Neither infinity nor 1E+999999, whose digits would fill the memory.
    return number if number.is_finite() and abs(number) < _LARGEST else None

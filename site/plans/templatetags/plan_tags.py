"""How a plan's figures and calendars are written."""

from decimal import Decimal

from django import template

from plans.reading.months import weekdays
from plans.yearly import plain

register = template.Library()


@register.filter
def figure(value: Decimal | int | None) -> str:
    """The figure as Mexico writes it: 1,234.5; empty where there is none."""
    if value is None:
        return ""
    whole, point, decimals = plain(Decimal(value)).partition(".")
    return f"{int(whole):,}{point}{decimals}"


@register.filter
def bare(value: Decimal | None) -> str:
    """The figure for a computer: no thousands separators, a point before decimals."""
    return plain(Decimal(value or 0))


@register.filter
def percent(value: Decimal | None, whole: Decimal) -> str:
    return f"{(value or 0) * 100 / whole:.0f}" if whole else ""


register.simple_tag(weekdays, name="weekdays")

"""Choices that are rows of the database, in the order in which their labels are looked for."""

from typing import Any

from django import template
from django.forms.models import ModelChoiceIteratorValue

from common import spanish_order
from common.searched_choice.widget import MOST_TICKED

register = template.Library()


@register.filter
def is_long(widget: dict[str, Any]) -> bool:
    return len(widget["optgroups"]) > MOST_TICKED


@register.filter
def in_spanish_order(widget: dict[str, Any]) -> dict[str, Any]:
    """Wagtail offers people and groups by their keys. Choices that are written in code keep their order."""
    groups = widget["optgroups"]
    if not all(_is_row(option) for _name, options, _index in groups for option in options):
        return widget
    return widget | {"optgroups": sorted(groups, key=_first_label)}


def _is_row(option: dict[str, Any]) -> bool:
    return isinstance(option["value"], ModelChoiceIteratorValue)


def _first_label(group: tuple) -> spanish_order.SortKey:
    _name, options, _index = group
    return spanish_order.key(str(options[0]["label"]))

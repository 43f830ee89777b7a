"""A target's figures: none negative, none outside the plan's years, and a total that is their sum."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from ..outline import Node, Target, tree, walk
from ..yearly import Figures, plain
from .fault import Fault, quoted


def figure_faults(plan: object) -> list[Fault]:
    return [
        Fault("programme", message, (node.position, "targets", target.position, child))
        for node in walk(tree(plan.programme))
        for target in node.targets
        for child, message in _of_target(plan.years, node, target)
    ]


def _of_target(years: range, node: Node, target: Target) -> Iterator[tuple[str, str]]:
    names = {"target": quoted(target.unit), "project": quoted(node.title)}
    if not target.unit:
        yield "unit", _("A target of the project %(project)s has no unit of measure.") % names
    yield from _of_figures("planned", target.planned, years, names)
    yield from _of_figures("achieved", target.achieved, years, names)
    yield from _of_total(target, names)


def _of_figures(child: str, figures: Figures, years: range, names: dict) -> Iterator[tuple[str, str]]:
    for year, figure in sorted(figures.items()):
        values = names | {"year": year, "figure": plain(figure), "first": years[0], "last": years[-1]}
        if year not in years:
            yield (
                child,
                _("%(target)s of %(project)s: %(year)s is outside the plan, %(first)s to %(last)s.") % values,
            )
        if figure < 0:
            yield (
                child,
                _("%(target)s of %(project)s: the figure of %(year)s is negative, %(figure)s.") % values,
            )


def _of_total(target: Target, names: dict) -> Iterator[tuple[str, str]]:
    if target.total is None:
        yield "total", _("%(target)s of %(project)s has no total.") % names
        return
    values = names | {"total": plain(target.total), "sum": plain(target.planned_sum or Decimal(0))}
    if target.total < 0:
        yield "total", _("%(target)s of %(project)s: the total is negative, %(total)s.") % values
    if target.planned_sum is None and target.total != 0:
        yield (
            "total",
            _("%(target)s of %(project)s: the total is %(total)s, but no year has a figure.") % values,
        )
    elif target.total != (target.planned_sum or 0):
        yield (
            "total",
            _("%(target)s of %(project)s: the total is %(total)s, but its years add up to %(sum)s.") % values,
        )

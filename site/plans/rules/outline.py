"""Rows that stand under nothing, and numbers or targets that are there twice."""

from collections.abc import Hashable, Iterable, Iterator

from django.utils.translation import gettext as _

from ..outline import LEVELS, Node, tree, walk
from .fault import Fault, quoted

MAX_TARGETS = 1000


def outline_faults(plan: object) -> list[Fault]:
    nodes = list(walk(tree(plan.programme)))
    return [*_orphans(nodes), *_same_codes(nodes), *_same_targets(nodes), *_too_many(nodes)]


def _orphans(nodes: list[Node]) -> Iterator[Fault]:
    """The first row must be of the highest level that the plan uses."""
    highest = min((LEVELS.index(node.level) for node in nodes), default=0)
    for node in nodes:
        if node.parent is None and LEVELS.index(node.level) > highest:
            message = _("%(row)s stands below nothing: move it under the row that it belongs to.")
            yield Fault("programme", message % {"row": quoted(node.title)}, (node.position, _named(node)))


def _named(node: Node) -> str:
    return "text" if node.level == "objective" else "name"


def _same_codes(nodes: list[Node]) -> Iterator[Fault]:
    coded = [node for node in nodes if node.code]
    for node in _repeated((node, (node.level, node.code)) for node in coded):
        message = _("The number %(code)s is given twice.")
        yield Fault("programme", message % {"code": node.code}, (node.position, "code"))


def _same_targets(nodes: list[Node]) -> Iterator[Fault]:
    for node in nodes:
        keyed = ((target, (target.unit.casefold(), target.description.casefold())) for target in node.targets)
        for target in _repeated(keyed):
            message = _("The project %(project)s has the target %(target)s twice.")
            values = {"project": quoted(node.title), "target": quoted(target.unit)}
            yield Fault("programme", message % values, (node.position, "targets", target.position, "unit"))


def _repeated(keyed: Iterable[tuple[object, Hashable]]) -> Iterator:
    seen = set()
    for item, key in keyed:
        if key in seen:
            yield item
        seen.add(key)


def _too_many(nodes: list[Node]) -> Iterator[Fault]:
    count = sum(len(node.targets) for node in nodes)
    if count > MAX_TARGETS:
        message = _("The plan has %(count)s targets; %(limit)s is the most that one plan can show.")
        yield Fault("programme", message % {"count": count, "limit": MAX_TARGETS})

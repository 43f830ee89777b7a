"""The programme as a tree, read from the rows of its outline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue

from cms_blocks.anchors import distinct

from .yearly import Figures, add

LEVELS = ("axis", "subtheme", "policy", "objective", "project")
# Addresses that citizens share, so they are words of the plan's own language and never change.
_WORDS = {
    "axis": "eje",
    "subtheme": "subtema",
    "policy": "politica",
    "objective": "objetivo",
    "project": "proyecto",
}


LEVEL_NAMES = {
    "axis": _("Axis"),
    "subtheme": _("Subtheme"),
    "policy": _("Public policy"),
    "objective": _("Objective"),
    "project": _("Project"),
}


@dataclass(frozen=True)
class Target:
    key: str
    position: int
    unit: str
    description: str
    total: Decimal | None
    planned: Figures
    achieved: Figures

    @property
    def anchor(self) -> str:
        return f"meta-{self.key[:8]}"

    @property
    def planned_sum(self) -> Decimal | None:
        return add(self.planned.values())

    @property
    def achieved_sum(self) -> Decimal | None:
        return add(self.achieved.values())


@dataclass
class Node:
    """A row of the outline and what stands below it. `name` of an objective is its text."""

    level: str
    key: str
    position: int
    code: str
    name: str
    description: Any = ""
    targets: list[Target] = field(default_factory=list)
    parent: Node | None = field(default=None, repr=False)
    children: list[Node] = field(default_factory=list)
    anchor: str = ""

    @property
    def label(self) -> str:
        return f"{LEVEL_NAMES[self.level]} {self.code}".strip()

    @property
    def title(self) -> str:
        return f"{self.code} {self.name}".strip()

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()

    def above(self, level: str) -> Node | None:
        """The nearest row of that level at or above this one."""
        node: Node | None = self
        while node is not None and node.level != level:
            node = node.parent
        return node


def tree(programme: StreamValue) -> list[Node]:
    """The top rows. A level may be left out: a row hangs on the nearest higher level before it."""
    top: list[Node] = []
    path: list[Node] = []
    for node in _nodes(programme):
        while path and LEVELS.index(path[-1].level) >= LEVELS.index(node.level):
            path.pop()
        node.parent = path[-1] if path else None
        (path[-1].children if path else top).append(node)
        path.append(node)
    return top


def walk(top: list[Node]) -> Iterator[Node]:
    for node in top:
        yield from node.walk()


def _nodes(programme: StreamValue) -> list[Node]:
    """The rows, each with an anchor of its official number, or of its own identifier where it has none."""
    nodes = [_node(position, row) for position, row in enumerate(programme)]
    wanted = [f"{_WORDS[node.level]}-{node.code or node.key[:8]}" for node in nodes]
    for node, anchor in zip(nodes, distinct(wanted), strict=True):
        node.anchor = anchor
    return nodes


def _node(position: int, row: Any) -> Node:
    value = row.value
    return Node(
        level=row.block_type,
        key=row.id or str(position),
        position=position,
        code=value.get("code") or "",
        name=value.get("name") or value.get("text") or "",
        description=value.get("description") or "",
        targets=[_target(at, child) for at, child in enumerate(_bound(value.get("targets")))],
    )


def _bound(targets: Any) -> list:
    return list(targets.bound_blocks) if targets else []


def _target(position: int, child: Any) -> Target:
    value = child.value
    return Target(
        key=child.id or str(position),
        position=position,
        unit=value.get("unit") or "",
        description=value.get("description") or "",
        total=value.get("total"),
        planned=_figures(value.get("planned")),
        achieved=_figures(value.get("achieved")),
    )


def _figures(value: Any) -> Figures:
    """What an editor typed and nothing has cleaned yet is no figure."""
    return dict(value) if isinstance(value, dict) else {}

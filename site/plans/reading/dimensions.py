"""Dimensions with their numbered lines and the actions that belong to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.blocks import StreamValue

from .agenda import Action


@dataclass(frozen=True)
class Line:
    key: str
    number: str
    text: Any
    footnote: int | None

    @property
    def anchor(self) -> str:
        return f"linea-{self.key[:8]}"

    @property
    def reference(self) -> str:
        return f"llamada-{self.key[:8]}"


@dataclass(frozen=True)
class Dimension:
    key: str
    number: int
    name: str
    specific_objective: str
    lines: list[Line]
    actions: list[Action]

    @property
    def anchor(self) -> str:
        return f"dimension-{self.key[:8]}"

    @property
    def title(self) -> str:
        return f"{self.number}. {self.name}"


def dimensions_of(stream: StreamValue, actions: list[Action]) -> list[Dimension]:
    return [_dimension(number, row, actions) for number, row in enumerate(stream, start=1)]


def _dimension(number: int, row: Any, actions: list[Action]) -> Dimension:
    value = row.value
    return Dimension(
        key=row.id or str(number),
        number=number,
        name=value.get("name") or "",
        specific_objective=value.get("specific_objective") or "",
        lines=_lines(number, value.get("lines")),
        actions=[action for action in actions if action.dimension == number],
    )


def _lines(dimension: int, lines: Any) -> list[Line]:
    children = list(lines.bound_blocks) if lines else []
    return [
        Line(
            child.id or f"{dimension}-{at}", f"{dimension}.{at}", child.value["text"], child.value["footnote"]
        )
        for at, child in enumerate(children, start=1)
    ]

"""A small bar chart as numbers that the template draws in SVG: it needs no script and prints well."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WIDTH, HEIGHT, GAP = 600, 160, 8  # in the SVG's own units


@dataclass(frozen=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    middle: float
    value: float
    count: int
    month: date


def bars(rows: Sequence[tuple[date, float, int]]) -> list[Bar]:
    if not rows:
        return []
    highest = max(value for _, value, _ in rows) or 1
    step = WIDTH / len(rows)
    return [
        _bar(index * step, step, value / highest * HEIGHT, value, count, month)
        for index, (month, value, count) in enumerate(rows)
    ]


def _bar(left: float, step: float, height: float, value: float, count: int, month: date) -> Bar:
    return Bar(
        x=round(left + GAP / 2, 1),
        y=round(HEIGHT - height, 1),
        width=round(step - GAP, 1),
        height=round(height, 1),
        middle=round(left + step / 2, 1),
        value=value,
        count=count,
        month=month,
    )

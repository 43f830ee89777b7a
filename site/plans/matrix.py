"""The matrix of targets: rows by project, and sums only of what can be added up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from .outline import Node, Target, walk
from .yearly import add


@dataclass(frozen=True)
class Row:
    target: Target
    cells: list[Decimal | None]  # planned, one a year of the plan; None is no figure, not 0
    achieved: list[Decimal | None]


@dataclass(frozen=True)
class Group:
    """A project and its targets."""

    project: Node
    rows: list[Row]

    @property
    def path(self) -> list[Node]:
        """The rows that the project stands under, axis first; the objective is read in the tree."""
        above = (self.project.above(level) for level in ("axis", "subtheme", "policy"))
        return [node for node in above if node is not None]

    @property
    def reported(self) -> list[Row]:
        return [row for row in self.rows if row.target.achieved]


@dataclass(frozen=True)
class UnitSum:
    """Different units do not add up: a sum belongs to one unit, and to more than one target of it."""

    unit: str
    cells: list[Decimal | None]
    total: Decimal | None


@dataclass(frozen=True)
class Matrix:
    years: list[int]
    groups: list[Group]

    @property
    def rows(self) -> list[Row]:
        return [row for group in self.groups for row in group.rows]

    @property
    def reported(self) -> list[Row]:
        """The targets of which anything achieved has been reported."""
        return [row for group in self.groups for row in group.reported]

    @property
    def counts(self) -> list[int]:
        """How many targets have a figure in each year: what can be counted across all units."""
        return [sum(cell is not None for cell in column) for column in self._columns(self.rows)]

    @property
    def unit_sums(self) -> list[UnitSum]:
        by_unit: dict[str, list[Row]] = {}
        for row in self.rows:
            by_unit.setdefault(row.target.unit.strip().casefold(), []).append(row)
        return [self._sum(rows) for rows in by_unit.values() if len(rows) > 1]

    def _sum(self, rows: list[Row]) -> UnitSum:
        cells = [add(column) for column in self._columns(rows)]
        return UnitSum(rows[0].target.unit, cells, add(row.target.total for row in rows))

    def _columns(self, rows: list[Row]) -> Iterable[tuple[Decimal | None, ...]]:
        return zip(*(row.cells for row in rows), strict=True) if rows else [()] * len(self.years)


def matrix_of(top: list[Node], years: Iterable[int]) -> Matrix:
    years = list(years)
    groups = [
        Group(node, [_row(target, years) for target in node.targets]) for node in walk(top) if node.targets
    ]
    return Matrix(years, groups)


def _row(target: Target, years: list[int]) -> Row:
    planned, achieved = (
        [figures.get(year) for year in years] for figures in (target.planned, target.achieved)
    )
    return Row(target, planned, achieved)

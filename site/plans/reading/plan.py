from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..matrix import Matrix, matrix_of
from ..outline import Node, tree, walk
from . import agenda, dimensions, footnotes, months, sections

if TYPE_CHECKING:
    from website.models import Topic

    from ..plan_page import ProgramPlanPage


class PlanReading:
    def __init__(self, page: ProgramPlanPage) -> None:
        self.page = page

    @cached_property
    def tree(self) -> list[Node]:
        return tree(self.page.programme)

    @cached_property
    def nodes(self) -> list[Node]:
        return list(walk(self.tree))

    @cached_property
    def matrix(self) -> Matrix:
        return matrix_of(self.tree, self.page.years)

    @cached_property
    def actions(self) -> list[agenda.Action]:
        return agenda.actions_of(self.page.actions)

    @cached_property
    def dimensions(self) -> list[dimensions.Dimension]:
        return dimensions.dimensions_of(self.page.dimensions, self.actions)

    @cached_property
    def calendars(self) -> list[months.Calendar]:
        return months.calendars_of(self.page.calendars, self.actions)

    @cached_property
    def footnotes(self) -> list[footnotes.Footnote]:
        return footnotes.footnotes_of(self.page.footnotes, self.actions, self.dimensions)

    @cached_property
    def sections(self) -> list[sections.Section]:
        return sections.sections_of(self)

    @cached_property
    def topics(self) -> list[Topic]:
        return list(self.page.topics_here())

    @property
    def has_progress(self) -> bool:
        return bool(self.matrix.reported)

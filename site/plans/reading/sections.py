"""Which sections a plan has, in the order of the document; each has a template of its name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from .plan import PlanReading

MOST_POLICIES_IN_CONTENTS = 12
# name, anchor, title, whether it carries a Roman numeral where the plan numbers its sections
_ORDER = (
    ("people", "responsables", _("People in charge"), False),
    ("presentation", "presentacion", _("Presentation"), False),
    ("introduction", "introduccion", _("Introduction"), False),
    ("principles", "principios", _("Ethics principles"), False),
    ("mission", "mision", _("Mission"), True),
    ("vision", "vision", _("Vision"), True),
    ("diagnosis", "diagnostico", _("Diagnosis"), True),
    ("alignment", "alineacion", _("Alignment"), True),
    ("general_objective", "objetivo-general", _("General objective"), False),
    ("specific_objectives", "objetivos-especificos", _("Specific objectives"), False),
    ("programme", "programas-y-proyectos", _("Programmes and projects"), False),
    ("matrix", "matriz", _("Matrix of targets"), False),
    ("progress", "avance", _("Progress"), False),
    ("dimensions", "dimensiones", _("Dimensions"), False),
    ("actions", "acciones", _("Dated actions"), False),
    ("calendars", "calendario", _("Calendar"), False),
    ("footnotes", "notas", _("Notes"), False),
)
_NUMERALS = ("I", "II", "III", "IV")


@dataclass
class Section:
    name: str
    anchor: str
    heading: str
    numeral: str = ""
    children: list = field(default_factory=list)

    @property
    def title(self) -> str:
        return f"{self.numeral}. {self.heading}" if self.numeral else str(self.heading)

    @property
    def template(self) -> str:
        return f"plans/sections/{self.name}.html"


def sections_of(reading: PlanReading) -> list[Section]:
    numerals = iter(_NUMERALS if reading.page.number_sections else ())
    return list(_present(reading, numerals))


def _present(reading: PlanReading, numerals: Iterator[str]) -> Iterator[Section]:
    for name, anchor, heading, numbered in _ORDER:
        if _is_present(reading, name):
            numeral = next(numerals, "") if numbered else ""
            yield Section(name, anchor, heading, numeral, _children(reading, name))


def _is_present(reading: PlanReading, name: str) -> bool:
    if name == "matrix":
        return bool(reading.matrix.rows)
    if name == "progress":
        return reading.has_progress
    return bool(getattr(reading.page, name))


def _children(reading: PlanReading, name: str) -> list:
    if name == "dimensions":
        return reading.dimensions
    if name != "programme":
        return []
    policies = [node for node in reading.nodes if node.level == "policy"]
    axes = [node for node in reading.nodes if node.level == "axis"]
    return policies if len(policies) <= MOST_POLICIES_IN_CONTENTS else axes

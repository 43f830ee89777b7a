"""How others cite a plan: the page's side of `cms_blocks.citations`."""

from __future__ import annotations

from cms_blocks.citations import CitablePart

from .reading import PlanReading


class CitableParts:
    """Sections, the rows of the tree, targets, dimensions and dated actions: whatever keeps its address."""

    def citable_parts(self) -> list[CitablePart]:
        reading = PlanReading(self)
        rows = [CitablePart(node.anchor, node.label, node.name) for node in reading.nodes]
        targets = [_target(row.target) for row in reading.matrix.rows]
        sections = [CitablePart(section.anchor, section.title) for section in reading.sections]
        others = [CitablePart(part.anchor, part.name) for part in [*reading.dimensions, *reading.actions]]
        return [*sections, *rows, *targets, *others]

    def cited_part(self, anchor: str) -> CitablePart | None:
        return next((part for part in self.citable_parts() if part.anchor == anchor), None)


def _target(target: object) -> CitablePart:
    return CitablePart(target.anchor, target.unit, target.description)

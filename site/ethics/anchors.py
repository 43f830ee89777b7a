"""Reading and writing the register of published anchors."""

from typing import Any
from uuid import UUID

from .outline import outline_of, parts_of
from .published_anchor import PublishedAnchor


def registered(code_key: UUID) -> dict[str, str]:
    """Every part that was ever public, with its anchor."""
    return dict(PublishedAnchor.objects.filter(code_key=code_key).values_list("part_id", "anchor"))


def register(code_key: UUID, principles: Any) -> None:
    """Fix the anchors of what is public now. What is registered stays as it is."""
    known = registered(code_key)
    new = [part for part in parts_of(outline_of(principles, known)) if part.part_id not in known]
    PublishedAnchor.objects.bulk_create(
        [PublishedAnchor(code_key=code_key, part_id=part.part_id, anchor=part.anchor) for part in new],
        ignore_conflicts=True,  # another language of the same code, published at the same moment
    )

"""Footnotes with the way back to every place that refers to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.blocks import StreamValue

from .agenda import Action
from .dimensions import Dimension


@dataclass(frozen=True)
class Footnote:
    number: int
    text: Any
    references: list[str]  # the anchors of the places that refer to it

    @property
    def anchor(self) -> str:
        return f"nota-{self.number}"


def footnotes_of(stream: StreamValue, actions: list[Action], dimensions: list[Dimension]) -> list[Footnote]:
    lines = [line for dimension in dimensions for line in dimension.lines]
    by_number: dict[int, list[str]] = {}
    for referrer in [*lines, *actions]:
        if referrer.footnote:
            by_number.setdefault(referrer.footnote, []).append(referrer.reference)
    return [Footnote(at, row.value, by_number.get(at, [])) for at, row in enumerate(stream, start=1)]

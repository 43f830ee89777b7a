"""Actions in the order of their dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from wagtail.blocks import StreamValue


@dataclass(frozen=True)
class Action:
    key: str
    date: dt.date | None
    until: dt.date | None
    name: str
    description: str
    place: str
    dimension: int | None
    footnote: int | None

    @property
    def anchor(self) -> str:
        return f"accion-{self.key[:8]}"

    @property
    def reference(self) -> str:
        """Where a footnote leads back to."""
        return f"llamada-{self.key[:8]}"

    @property
    def days(self) -> list[dt.date]:
        """Every day that it lasts, at most a year of them."""
        if self.date is None:
            return []
        length = min(((self.until or self.date) - self.date).days, 366)
        return [self.date + dt.timedelta(days=day) for day in range(max(length, 0) + 1)]


def actions_of(stream: StreamValue) -> list[Action]:
    actions = (_action(row.id or str(position), row.value) for position, row in enumerate(stream))
    return sorted(actions, key=lambda action: action.date or dt.date.max)


def _action(key: str, value: dict) -> Action:
    texts = {name: value.get(name) or "" for name in ("name", "description", "place")}
    others = {name: value.get(name) for name in ("date", "until", "dimension", "footnote")}
    return Action(key=key, **texts, **others)

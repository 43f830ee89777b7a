"""A fault is data: the form puts it on its field, the gate reads its sentence."""

from __future__ import annotations

from dataclasses import dataclass

MAX_SHOWN = 60  # of one target's name, so that a sentence stays a sentence


@dataclass(frozen=True)
class Fault:
    field: str
    message: str
    path: tuple[int | str, ...] = ()  # inside a stream: row, child name, row of the list, child name


def quoted(text: str) -> str:
    return f"“{text[:MAX_SHOWN]}…”" if len(text) > MAX_SHOWN else f"“{text}”"

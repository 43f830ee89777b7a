"""Expressions of public administration in Mexico that mean the same, one line each, by language."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def common_lines(language: str) -> tuple[tuple[str, ...], ...]:
    """The lines of the language and those that lead from one language to the other."""
    names = {"es": ("es.txt", "families.txt", "both.txt"), "en": ("en.txt", "both.txt")}.get(language, ())
    return tuple(line for name in names for line in _lines(_FOLDER / name))


def _lines(path: Path) -> list[tuple[str, ...]]:
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [tuple(part.strip() for part in line.split(",")) for line in lines if line]

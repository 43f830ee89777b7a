"""Expressions of public administration in Mexico that mean the same, one line each, by language."""

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def common_lines(language: str) -> tuple[tuple[str, ...], ...]:
    """The lines of the language and those that lead from one language to the other."""
    names = {"es": ("es.txt", "families.txt", "both.txt"), "en": ("en.txt", "both.txt")}.get(language, ())
    own = [line for name in names if name != "both.txt" for line in _lines(_FOLDER / name)]
    return (*own, *(_with_what_it_means(line, own) for line in _lines(_FOLDER / "both.txt") if names))


def _with_what_it_means(line: tuple[str, ...], own: list[tuple[str, ...]]) -> tuple[str, ...]:
    """From the other language also to what the expression means in this one: work plan → POA."""
    more = [text for other in own if set(other) & set(line) for text in other]
    return tuple(dict.fromkeys((*line, *more)))


def _lines(path: Path) -> list[tuple[str, ...]]:
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [tuple(part.strip() for part in line.split(",")) for line in lines if line]

"""A code as a reader sees it: its parts in order, each with its number and its permanent anchor."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from .numerals import letter, roman


@dataclass(frozen=True)
class Clause:
    part_id: str
    anchor: str
    numeral: str  # of its principle
    letter: str
    title: str
    text: str

    @property
    def label(self) -> str:
        return _("Principle %(numeral)s, clause %(letter)s") % {
            "numeral": self.numeral,
            "letter": self.letter,
        }

    @property
    def moved(self) -> bool:
        """Whether its number is no longer the one of its anchor."""
        return self.anchor != f"{self.numeral}-{self.letter}"


@dataclass(frozen=True)
class Principle:
    part_id: str
    anchor: str
    numeral: str
    title: str
    text: Any
    clauses: tuple[Clause, ...] = ()

    @property
    def label(self) -> str:
        return _("Principle %(numeral)s") % {"numeral": self.numeral}

    @property
    def moved(self) -> bool:
        return self.anchor != self.numeral


class _Anchors:
    """Gives each part its anchor: the registered one, else its number, else the next free one."""

    def __init__(self, registered: Mapping[str, str]) -> None:
        self._registered = registered
        self._taken = set(registered.values())

    def of(self, part_id: str, wanted: str) -> str:
        return self._registered.get(part_id) or self._free(wanted)

    def _free(self, wanted: str) -> str:
        anchor, number = wanted, 2
        while anchor in self._taken:
            anchor, number = f"{wanted}-{number}", number + 1
        self._taken.add(anchor)
        return anchor


def outline_of(principles: Any, registered: Mapping[str, str]) -> list[Principle]:
    """The parts of a stream of principles; `registered` maps ids to the anchors that were ever public."""
    anchors = _Anchors(registered)
    return [_principle(position, child, anchors) for position, child in enumerate(principles, 1)]


def parts_of(outline: list[Principle]) -> Iterator[Principle | Clause]:
    """Every principle, followed by its clauses."""
    for principle in outline:
        yield principle
        yield from principle.clauses


def _principle(position: int, child: Any, anchors: _Anchors) -> Principle:
    part_id = str(child.id or f"new-{position}")
    numeral, value = roman(position), child.value
    bare = Principle(part_id, anchors.of(part_id, numeral), numeral, value["title"], value["text"])
    items = value["clauses"].bound_blocks
    return replace(bare, clauses=tuple(_clause(n, item, bare, anchors) for n, item in enumerate(items, 1)))


def _clause(number: int, item: Any, principle: Principle, anchors: _Anchors) -> Clause:
    """A new clause of a principle that has moved extends the principle's anchor, not its new number."""
    part_id = str(item.id or f"{principle.part_id}-{number}")
    anchor = anchors.of(part_id, f"{principle.anchor}-{letter(number)}")
    return Clause(part_id, anchor, principle.numeral, letter(number), item.value["title"], item.value["text"])

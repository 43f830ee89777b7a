"""Which block of one version is which block of the other, and which of them changed places."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from wagtail.blocks import Block, ListBlock


@dataclass(frozen=True)
class Child:
    """A block of a stream or list in its two versions; None where a version does not have it."""

    block: Block
    number: int  # its place, counted from one, in the version that has it
    old: Any
    new: Any
    moved: bool = False


def paired(block: Block, old: Any, new: Any) -> Iterator[Child]:
    """The new version's blocks in their order, then those that are gone."""
    before, after = _by_key(block, old), _by_key(block, new)
    moved = _moved(list(before), list(after))
    for number, (key, child) in enumerate(after.items(), 1):
        value = before[key].value if key in before else None
        yield Child(child.block, number, value, child.value, key in moved)
    for number, (key, child) in enumerate(before.items(), 1):
        if key not in after:
            yield Child(child.block, number, child.value, None)


def _by_key(block: Block, value: Any) -> dict[Any, Any]:
    """Its blocks by identity; by place where a list was stored before it had any."""
    children = [] if not value else value.bound_blocks if isinstance(block, ListBlock) else value
    keys = [(getattr(child, "original_id", child.id), child.block.name) for child in children]
    return {
        key if key[0] else (number, key[1]): child
        for number, (key, child) in enumerate(zip(keys, children, strict=True))
    }


def _moved(before: list[Any], after: list[Any]) -> set[Any]:
    """What is in both but out of the order that most of them keep."""
    common = set(before) & set(after)
    old, new = [key for key in before if key in common], [key for key in after if key in common]
    kept = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    still = {key for run in kept for key in old[run.a : run.a + run.size]}
    return common - still

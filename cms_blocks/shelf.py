"""What the blocks of one stream refer to, read with one query a kind instead of one a block.

Wagtail reads references in bulk for each type of block; a body of many types would still ask many times.
A stream therefore collects the references of all its blocks first and holds the objects while it is read.
"""

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Model
from wagtail.blocks import Block, ChooserBlock, ListBlock, StreamBlock, StructBlock
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from . import public_links
from .renditions import SPECS

Shelf = dict[type[Model], dict[int, Model]]

_held: ContextVar[Shelf | None] = ContextVar("held", default=None)


def take(model: type[Model], keys: list[Any]) -> list[Model | None]:
    """The objects in the order of their keys. Each is a copy of its own: blocks may write on it."""
    held = _held.get() or {}
    found = held[model] if model in held else load(model, keys)
    return [copy.copy(found[key]) if key in found else None for key in keys]


@contextmanager
def holding(objects: Shelf) -> Iterator[None]:
    token = _held.set(objects)
    try:
        yield
    finally:
        _held.reset(token)


def fill(block: Block, raw: Any) -> Shelf:
    """Read all objects that the raw value of `block` refers to."""
    keys: dict[type[Model], set[int]] = defaultdict(set)
    for model, key in references(block, raw):
        keys[model].add(key)
    return {model: load(model, wanted) for model, wanted in keys.items()}


def load(model: type[Model], keys: Iterable[Any]) -> dict[int, Model]:
    wanted = [key for key in keys if isinstance(key, int)]
    if not wanted:
        return {}
    if model is Page:
        return public_links.load(wanted)
    objects = model._default_manager.filter(pk__in=wanted)
    if issubclass(model, AbstractImage):
        objects = objects.prefetch_renditions(*SPECS)
    return {item.pk: item for item in objects}


def references(block: Block, raw: Any) -> Iterator[tuple[type[Model], int]]:
    """Walk stored data beside its definition, without building a single block value."""
    if isinstance(block, ChooserBlock):
        if isinstance(raw, int):
            yield block.model_class, raw
        return
    for child, value in _children(block, raw):
        yield from references(child, value)


def _children(block: Block, raw: Any) -> Iterator[tuple[Block, Any]]:
    match block, raw:
        case StructBlock(), dict():
            yield from ((child, raw.get(name)) for name, child in block.child_blocks.items())
        case ListBlock(), list():
            yield from ((block.child_block, _item(value)) for value in raw)
        case StreamBlock(), list():
            for item in raw:
                if item["type"] in block.child_blocks:
                    yield block.child_blocks[item["type"]], item["value"]


def _item(value: Any) -> Any:
    """A list's item is stored with its id; data from before ids is bare."""
    return value["value"] if isinstance(value, dict) and value.get("type") == "item" else value

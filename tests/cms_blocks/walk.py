"""Every block of the body, for tests that hold for all of them."""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from wagtail import blocks
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock

from cms_blocks.streams import BodyBlock

BODY = BodyBlock()
NAMES = list(BODY.child_blocks)
WORDS = (blocks.CharBlock, blocks.TextBlock)
CODES = (blocks.RegexBlock, blocks.EmailBlock, blocks.URLBlock, blocks.ChoiceBlock)


def preview_of(name: str) -> Any:
    return BODY.child_blocks[name].get_preview_value()


def all_within(block: Block, path: str = "") -> Iterator[tuple[str, Block]]:
    """The block and all fields and parts inside, each with its path."""
    yield path, block
    match block:
        case StructBlock() | StreamBlock():
            for name, child in block.child_blocks.items():
                yield from all_within(child, f"{path}.{name}")
        case ListBlock():
            yield from all_within(block.child_block, f"{path}[]")


def filled(block: Block, words: Callable[[], str], code: str = "") -> Any:
    """A value with text in every field that takes text: `words()` for prose, `code` for keys."""
    match block:
        case StructBlock():
            return {name: filled(child, words, code) for name, child in block.child_blocks.items()}
        case ListBlock():
            return [filled(block.child_block, words, code) for _ in range(3)]
        case blocks.RichTextBlock():
            return f"<p>{words()}</p>"
        case blocks.DateBlock():
            return dt.date(2024, 2, 8)
        case blocks.DecimalBlock():
            return Decimal(5)
        case blocks.IntegerBlock():
            return 3
    if isinstance(block, WORDS):
        return words()
    return code if isinstance(block, CODES) else None


def render(name: str, value: Any, **context: Any) -> str:
    block = BODY.child_blocks[name]
    return str(block.render(block.normalize(value), context))

"""The differences inside a block, each with the way to it: “Row 2 › Cell 3: 80 → 120”."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.compare import BlockComparison, get_comparison_class_for_block
from wagtail.blocks import Block, CharBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, TextBlock
from wagtail.images.blocks import ImageChooserBlock

from . import marks
from .sequences import Child, paired
from .words import bare_html, words_of_block


@dataclass(frozen=True)
class Difference:
    path: tuple[str, ...]
    html: SafeString | str

    @property
    def place(self) -> str:
        return " › ".join(self.path)


def differences(block: Block, old: Any, new: Any, path: tuple[str, ...] = ()) -> Iterator[Difference]:
    """What changed from `old` to `new`; None stands for a block that is not there."""
    if isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            before, after = (value.get(name) if value else None for value in (old, new))
            yield from differences(child, before, after, _way_to(child, path))
    elif isinstance(block, StreamBlock | ListBlock):
        for child in paired(block, old, new):
            yield from _of_child(child, path)
    elif _differ(block, old, new):
        yield Difference(path, _leaf(block, old, new))


def _of_child(child: Child, path: tuple[str, ...]) -> Iterator[Difference]:
    here = (*path, f"{_label(child.block)} {child.number}")
    if child.moved:
        yield Difference(here, _("moved"))
    yield from differences(child.block, child.old, child.new, here)


def _way_to(block: Block, path: tuple[str, ...]) -> tuple[str, ...]:
    """A list whose items have a name of their own needs none: “Row 2” says it."""
    named = isinstance(block, ListBlock) and block.child_block.label
    return path if named else (*path, _label(block))


def _differ(block: Block, old: Any, new: Any) -> bool:
    if isinstance(block, RichTextBlock) and old and new:
        return bare_html(old.source) != bare_html(new.source)
    return old != new and bool(words_of_block(block, old) or words_of_block(block, new))


def _leaf(block: Block, old: Any, new: Any) -> SafeString:
    if isinstance(block, ImageChooserBlock) and old and new:
        comparison: BlockComparison = get_comparison_class_for_block(block)(block, True, True, old, new)
        return comparison.htmldiff()
    before, after = words_of_block(block, old), words_of_block(block, new)
    if isinstance(block, CharBlock | TextBlock | RichTextBlock) and before and after:
        return marks.rewritten(before, after)
    return marks.replaced(before, after)


def _label(block: Block) -> str:
    return capfirst(str(block.label))

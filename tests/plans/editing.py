"""A plan's page form as a browser would send it."""

from typing import Any

from wagtail.blocks import Block, FieldBlock, ListBlock, StreamBlock, StructBlock
from wagtail.models import Page


def posted(page: Page, **changes: Any) -> dict[str, Any]:
    """What the editor's form holds for `page`; `changes` replace inputs by their names."""
    data = {"title": page.title, "slug": page.slug, "kind": page.kind, "year_from": page.year_from}
    data |= {"year_to": page.year_to or "", "summary": page.summary, "comments-TOTAL_FORMS": 0}
    data |= {"comments-INITIAL_FORMS": 0}
    for name in ("presentation", "introduction", "mission", "vision", "general_objective"):
        data[name] = "null"
    for field in page._meta.get_fields():
        if hasattr(field, "stream_block"):
            data |= _stream(field.name, field.stream_block, getattr(page, field.name))
    return data | changes


def _inputs(prefix: str, block: Block, value: Any) -> dict[str, Any]:
    if isinstance(block, StructBlock):
        return {
            name: held
            for child, inner in block.child_blocks.items()
            for name, held in _inputs(f"{prefix}-{child}", inner, value.get(child)).items()
        }
    if isinstance(block, ListBlock):
        return _list(prefix, block, value)
    assert isinstance(block, FieldBlock)
    state = block.get_form_state(value)
    return {prefix: "" if state is None else state}


def _stream(prefix: str, block: StreamBlock, value: Any) -> dict[str, Any]:
    data = {f"{prefix}-count": len(value)}
    for at, child in enumerate(value):
        data |= _place(prefix, at, child.id) | {f"{prefix}-{at}-type": child.block_type}
        data |= _inputs(f"{prefix}-{at}-value", child.block, child.value)
    return data


def _list(prefix: str, block: ListBlock, value: Any) -> dict[str, Any]:
    children = list(value.bound_blocks) if value else []
    data = {f"{prefix}-count": len(children)}
    for at, child in enumerate(children):
        data |= _place(prefix, at, child.id) | _inputs(f"{prefix}-{at}-value", block.child_block, child.value)
    return data


def _place(prefix: str, at: int, key: str) -> dict[str, Any]:
    return {f"{prefix}-{at}-deleted": "", f"{prefix}-{at}-order": at, f"{prefix}-{at}-id": key}

"""A block that was just added, with only what it asks for filled in, is complete."""

import datetime as dt
from typing import Any

import pytest
from django.apps import apps
from wagtail import blocks
from wagtail.blocks import Block, FieldBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField

from tests import factories
from tests.cms_blocks.walk import all_within

pytestmark = pytest.mark.django_db


def streams() -> list[StreamField]:
    models = apps.get_models()
    return [f for model in models for f in model._meta.local_fields if isinstance(f, StreamField)]


BLOCKS = [
    pytest.param(block, id=f"{field.model.__name__}.{field.name}.{name}")
    for field in streams()
    for name, block in field.stream_block.child_blocks.items()
]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_new_block_with_only_what_it_requires_is_complete(block, home):
    begun = filled(block, block.get_default(), home)
    block.clean(block.normalize(begun))


@pytest.mark.parametrize("block", BLOCKS)
def test_a_list_begins_with_as_many_items_as_it_must_have(block):
    for path, part in all_within(block):
        if isinstance(part, ListBlock):
            begun = len(part.get_default())
            assert begun == (part.meta.min_num or 0), path
            assert begun <= (part.meta.max_num or begun), path


@pytest.mark.parametrize("block", BLOCKS)
def test_no_new_block_starts_with_a_stream_inside_that_is_not_empty(block):
    inside = [part for _path, part in all_within(block) if isinstance(part, StreamBlock)]
    assert all(len(part.get_default()) == 0 for part in inside)


def test_a_new_table_has_two_rows_of_two_cells(home):
    table = dict(factories.section(home).body.stream_block.child_blocks)["table"]
    assert [len(row["cells"]) for row in table.get_default()["rows"]] == [2, 2]


def filled(block: Block, value: Any, home: Any) -> Any:
    match block:
        case StructBlock():
            given = {name: filled(child, value[name], home) for name, child in block.child_blocks.items()}
            if suffixes := getattr(block, "kinds", {}).get("file"):
                given["file"] = factories.document(suffix=suffixes[0])
            return given | _one_of(block)
        case ListBlock():
            return [filled(block.child_block, item, home) for item in value]
        case FieldBlock() if block.required and not str(value or ""):
            return _answer(block, home)
    return value


def _one_of(block: StructBlock) -> dict:
    """Where one of several fields is needed, which the form says beside them."""
    names = set(block.child_blocks)
    if {"page", "url", "document"} <= names and getattr(block, "link_required", False):
        return {"url": "https://example.org/"}
    if {"alt", "decorative"} <= names:
        return {"alt": "Una obra"}
    return {"date": dt.date(2024, 2, 8)} if {"date", "when"} <= names else {}


def _answer(block: FieldBlock, home: Any) -> Any:
    match block:
        case blocks.ChooserBlock():
            kinds = {"page": home.page_ptr, "image": factories.image(), "document": factories.document()}
            return kinds[block.model_class._meta.model_name]
        case blocks.RichTextBlock():
            return blocks.RichTextBlock().normalize("<p>Texto</p>")
        case blocks.DateBlock():
            return dt.date(2024, 2, 8)
        case blocks.DecimalBlock() | blocks.IntegerBlock():
            return 2000
        case blocks.MultipleChoiceBlock():
            return ["1"]
        case blocks.URLBlock():
            return "https://example.org/"
    return "Texto"

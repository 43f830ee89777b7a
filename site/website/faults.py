"""What must be put right before a page is submitted or goes live: sentences that know their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import EMPTY_VALUES
from django.db.models import Model
from django.forms import ModelForm
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.fields import StreamField

Path = tuple[int | str, ...]
_ERRORS = {
    StreamBlock: StreamBlockValidationError,
    StructBlock: StructBlockValidationError,
    ListBlock: ListBlockValidationError,
}


class Fault(str):
    """One sentence. `path` leads inside a stream: row, child name, row of the list, child name."""

    field: str
    path: Path
    beside: str  # the sentence without its place, for who reads it beside the input

    def __new__(cls, field: str, sentence: str, path: Path = (), beside: str = "") -> Fault:
        fault = super().__new__(cls, sentence)
        fault.field, fault.path, fault.beside = field, path, beside or sentence
        return fault


def of_fields(page: Model) -> Iterator[Fault]:
    """What a draft may lack: required fields without a value, blocks that no form has checked."""
    for field in type(page)._meta.local_fields:
        if field.primary_key or not field.editable:
            continue
        name = str(capfirst(field.verbose_name))
        value = getattr(page, field.attname)
        if isinstance(field, StreamField):
            yield from _of_stream(field.name, name, field.stream_block, value)
        elif not field.blank and value in EMPTY_VALUES:
            yield Fault(field.name, _("%(field)s is missing.") % {"field": name})


def _of_stream(field: str, name: str, block: StreamBlock, value: Any) -> Iterator[Fault]:
    try:
        block.clean(value)
    except ValidationError as error:
        for path, label, sentence in _places(block, value, error):
            place = ", ".join([name, *([str(label)] if label else [])])
            yield Fault(field, f"{place}: {sentence}", path, beside=sentence)


def _places(block: Block, value: Any, error: ValidationError) -> Iterator[tuple[Path, str, str]]:
    """Every sentence of Wagtail's nested errors, with the way to it and the label of the innermost block."""
    if not hasattr(error, "block_errors"):
        yield from (((), "", sentence) for sentence in error.messages)
        return
    for inner in error.non_block_errors.as_data():
        yield from (((), "", sentence) for sentence in inner.messages)
    for step, inner in error.block_errors.items():
        child, inside = _child(block, value, step)
        for path, label, sentence in _places(child, inside, inner):
            yield (step, *path), label or child.label, sentence


def show(form: ModelForm, faults: Iterable[str]) -> None:
    """Put each fault beside its input; above the form what has none."""
    by_field: dict[str | None, list[str]] = {}
    for fault in faults:
        field = getattr(fault, "field", None)
        by_field.setdefault(field if field in form.fields else None, []).append(fault)
    for name, found in by_field.items():
        block = getattr(form.fields[name], "block", None) if name else None
        value = getattr(form.instance, name) if block else None
        form.add_error(name, _error(block, value, found) if block else ValidationError(found))


def _error(block: Block, value: Any, faults: list[Fault]) -> ValidationError:
    return block_error(block, value, [(fault.path, fault.beside) for fault in faults])


def block_error(block: Block, value: Any, located: list[tuple[Path, str]]) -> ValidationError:
    """The sentences as Wagtail's nested errors, so that each appears beside its own input."""
    here = [sentence for path, sentence in located if not path]
    below: dict[int | str, list[tuple[Path, str]]] = {}
    for path, sentence in located:
        if path:
            below.setdefault(path[0], []).append((path[1:], sentence))
    for kind, error in _ERRORS.items():
        if isinstance(block, kind):
            errors = {step: block_error(*_child(block, value, step), inner) for step, inner in below.items()}
            return error(block_errors=errors, non_block_errors=here)
    return ValidationError([sentence for _path, sentence in located])


def _child(block: Block, value: Any, step: int | str) -> tuple[Block, Any]:
    if isinstance(block, StreamBlock):
        return value[step].block, value[step].value
    if isinstance(block, ListBlock):
        return block.child_block, value[step]
    return block.child_blocks[step], value.get(step)

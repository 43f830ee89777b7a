"""The editor's form: a draft may be half-done; what is submitted or published may not."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from website.topic_forms import TopicsForm

from .rules import Fault, faults_of


class PlanForm(TopicsForm):
    def _post_clean(self) -> None:
        super()._post_clean()
        if not self.is_deferred_validation and not self.errors:
            self._refuse(faults_of(self.instance))

    def _refuse(self, faults: Iterable[Fault]) -> None:
        by_field: dict[str, list[Fault]] = {}
        for fault in faults:
            by_field.setdefault(fault.field, []).append(fault)
        for name, of_field in by_field.items():
            self.add_error(name, self._error(name, of_field))

    def _error(self, name: str, faults: list[Fault]) -> ValidationError:
        block = getattr(self.fields[name], "block", None)
        if block is None:
            return ValidationError([fault.message for fault in faults])
        return block_error(
            block, getattr(self.instance, name), [(fault.path, fault.message) for fault in faults]
        )


Located = list[tuple[tuple[int | str, ...], str]]


def block_error(block: Block, value: Any, located: Located) -> ValidationError:
    """The messages as Wagtail's nested errors, so that each appears beside its own input."""
    here = [message for path, message in located if not path]
    below: dict[int | str, Located] = {}
    for path, message in located:
        if path:
            below.setdefault(path[0], []).append((path[1:], message))
    kinds = {StreamBlock: StreamBlockValidationError, StructBlock: StructBlockValidationError,
             ListBlock: ListBlockValidationError}  # fmt: skip
    for kind, error in kinds.items():
        if isinstance(block, kind):
            errors = {step: block_error(*_child(block, value, step), inner) for step, inner in below.items()}
            return error(block_errors=errors, non_block_errors=here)
    return ValidationError([message for _path, message in located])


def _child(block: Block, value: Any, step: int | str) -> tuple[Block, Any]:
    if isinstance(block, StreamBlock):
        return value[step].block, value[step].value
    if isinstance(block, ListBlock):
        return block.child_block, value[step]
    return block.child_blocks[step], value[step]

"""Content in one spelling, so that the same words give the same digest wherever they were stored.

A revision keeps a StreamField as JSON text, a page's row as JSON whose keys PostgreSQL reorders; a figure is
a number in an import and a text in the editor's form. Which texts are figures or dates is told by the fields
and blocks, never by the look of a text: "007" and "3.0" stay as they are in a field for text.

A clearance outlives the release that it was given in. Therefore everything else goes by the shape of what was
stored: streams and rows are written alike whether or not today's models still have a field for them.
"""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field, Model
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.fields import StreamField

# A child row gets other keys whenever it is written again or mirrored, and its language when it is saved.
OF_THE_ROW = frozenset({"pk", "page", "locale", "translation_key"})

_NUMBERS = (blocks.IntegerBlock, blocks.FloatBlock, blocks.DecimalBlock)
_TIMES = (blocks.DateBlock, blocks.DateTimeBlock, blocks.TimeBlock)


def stored(model: type[Model] | None, data: Mapping[str, Any]) -> dict[str, Any]:
    """The content of a revision."""
    return _Content(as_read=False).of(model, data)


def as_read(model: type[Model] | None, data: Mapping[str, Any]) -> dict[str, Any]:
    """The content of a page in memory, for comparison with another one.

    Parts that a block lacks stand for their defaults and parts that it no longer knows are left out: a page
    whose blocks were looked at is saved with both made up for. Related objects have no order of their own.
    """
    return _Content(as_read=True).of(model, data)


class _Content:
    def __init__(self, as_read: bool) -> None:
        self.as_read = as_read

    def of(self, model: type[Model] | None, data: Mapping[str, Any]) -> dict[str, Any]:
        children = _children_of(model)
        return {
            name: [self._row(children.get(name), row) for row in value]
            if _are_rows(value)
            else self._field(_field_of(model, name), value)
            for name, value in data.items()
        }

    def _row(self, model: type[Model] | None, row: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in self.of(model, row).items() if name not in OF_THE_ROW}

    def _field(self, field: Field | None, value: Any) -> Any:
        if field is None or isinstance(field, StreamField):
            return self._block(field and field.stream_block, _unpacked(value))
        if field.many_to_many:
            return sorted(map(str, value)) if self.as_read else spelled(value)
        return spelled(_converted(field.to_python, value))

    def _block(self, block: blocks.Block | None, raw: Any) -> Any:
        match block, raw:
            case blocks.StructBlock(), dict():
                return self._struct(block.child_blocks, raw)
            case blocks.StreamBlock(), list():
                return [self._child(block.child_blocks, child) for child in raw]
            case blocks.ListBlock(), list():
                items = (child if _is_child(child) else {"type": "item", "value": child} for child in raw)
                return [self._child({"item": block.child_block}, item) for item in items]
            case blocks.FieldBlock(), _:
                return _leaf(block, raw)
        return spelled(raw)

    def _struct(self, parts: Mapping[str, blocks.Block], raw: dict[str, Any]) -> dict[str, Any]:
        if self.as_read:
            raw = {name: raw[name] if name in raw else _default(part) for name, part in parts.items()}
        return {name: self._block(parts.get(name), value) for name, value in raw.items()}

    def _child(self, parts: Mapping[str, blocks.Block], child: Any) -> Any:
        if not _is_child(child):
            return spelled(child)
        return {"type": child["type"], "value": self._block(parts.get(child["type"]), child["value"])}


def spelled(value: Any) -> Any:
    """A value by its own type and shape; times as Django writes them into a revision, to the millisecond."""
    match value:
        case bool() | None | str():
            return value
        case int() | float() | Decimal():
            return _number(value)
        case dt.datetime():
            aware = timezone.make_aware(value) if timezone.is_naive(value) else value
            return DjangoJSONEncoder().default(_to_the_millisecond(aware.astimezone(dt.UTC)))
        case dt.time():
            return DjangoJSONEncoder().default(_to_the_millisecond(value))
        case dt.date():
            return value.isoformat()
        case Mapping():
            return {str(name): spelled(inner) for name, inner in value.items() if name not in _address(value)}
        case list() | tuple():
            return [spelled(inner) for inner in value]
    return str(value)


def _to_the_millisecond(time: Any) -> Any:
    return time.replace(microsecond=time.microsecond // 1000 * 1000)


def _address(value: Mapping[str, Any]) -> frozenset[str]:
    """A block's key is no word of it: a block that was stored without one gets a new one at every look."""
    return frozenset({"id"}) if _is_child(value) else frozenset()


def _leaf(block: blocks.FieldBlock, raw: Any) -> Any:
    if isinstance(block, _NUMBERS) and isinstance(raw, str):
        return _number(raw)
    if isinstance(block, _TIMES) or isinstance(raw, dict):  # yearly figures: the block says what it reads
        return spelled(_converted(block.to_python, raw))
    return spelled(raw)


def _number(value: Any) -> str:
    """3, 3.0 and "3.00" alike and exact to the last digit; a text that is no number stays as it is."""
    try:
        number = Decimal(value if isinstance(value, int) else str(value))
    except InvalidOperation:
        return value
    if not number.is_finite():
        return str(value)
    exact = Context(prec=len(number.as_tuple().digits), Emin=MIN_EMIN, Emax=MAX_EMAX)
    return str(number.normalize(exact)) if number else "0"


def _converted(convert: Callable[[Any], Any], value: Any) -> Any:
    """What a field or block reads from `value`; the value itself where it reads nothing."""
    try:
        read = value if value is None else convert(value)
    except (ValidationError, ValueError, TypeError, ArithmeticError):
        return value
    return value if read is None else read


def _unpacked(value: Any) -> Any:
    """The stream that a revision keeps as JSON text."""
    try:
        return json.loads(value) if isinstance(value, str) and value.startswith("[") else value
    except ValueError:
        return value


def _is_child(value: Any) -> bool:
    """Whether this is how a stream or a list stores one of its blocks."""
    return isinstance(value, Mapping) and {"type", "value"} <= value.keys() <= {"type", "value", "id"}


def _are_rows(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, dict) and "pk" in row for row in value)


def _default(block: blocks.Block) -> Any:
    return block.get_prep_value(block.get_default())


def _field_of(model: type[Model] | None, name: str) -> Field | None:
    try:
        field = model._meta.get_field(name) if model else None
    except FieldDoesNotExist:
        return None
    return field if isinstance(field, Field) else None


def _children_of(model: type[Model] | None) -> dict[str, type[Model]]:
    relations = get_all_child_relations(model) if model else ()
    return {relation.get_accessor_name(): relation.related_model for relation in relations}

"""The images and documents in a page's fields, streams, rich texts and child rows."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.db.models import ForeignKey, Model
from modelcluster.models import get_all_child_relations
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage

from .models import MediaUse

Reference = tuple[str, int]


def references_of(instance: Model) -> set[Reference]:
    """(kind, id) of every file that the object refers to."""
    return set(_references(instance))


def reference_to(item: Model) -> Reference:
    return kind_of(type(item)), item.pk


def _references(instance: Model) -> Iterator[Reference]:
    for field in instance._meta.concrete_fields:
        yield from _of_field(field, instance)
    for relation in _relations_with_files(type(instance)):
        for child in getattr(instance, relation.get_accessor_name()).all():
            yield from _references(child)


@cache
def _relations_with_files(model: type[Model]) -> list[Any]:
    """Child rows that may refer to a file: comments and the like never do, so they are not read."""
    return [relation for relation in get_all_child_relations(model) if _may_refer(relation.related_model)]


def _may_refer(model: type[Model]) -> bool:
    return any(_may_hold(field) for field in model._meta.concrete_fields) or bool(
        _relations_with_files(model)
    )


def _may_hold(field: Any) -> bool:
    if isinstance(field, ForeignKey):
        return bool(kind_of(field.related_model))
    return hasattr(field, "extract_references")


def _of_field(field: Any, instance: Model) -> Iterator[Reference]:
    value = field.value_from_object(instance)
    if isinstance(field, ForeignKey):
        found = [(field.related_model, value)] if value else []
    elif hasattr(field, "extract_references"):
        found = [(model, key) for model, key, *_paths in field.extract_references(value)]
    else:
        found = []
    yield from ((kind, int(key)) for model, key in found if (kind := kind_of(model)))


def kind_of(model: type[Model]) -> str:
    if issubclass(model, AbstractImage):
        return MediaUse.Kind.IMAGE
    return MediaUse.Kind.DOCUMENT if issubclass(model, AbstractDocument) else ""

"""What a version of a page says of its files: the library's words as they stood when it was saved.

Titles, descriptions and focal points stand in the library, where whoever handles a file may change them. A
page therefore carries a copy in its field `media_metadata`. It is part of every revision: it is compared,
cleared, scheduled, mirrored and moved with the text. A change in the library shows with the next version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from copy import copy
from typing import TypeVar

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from .models import MediaUse
from .references import Reference, kind_of

FOCAL_POINT = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")
RECORDED = {
    MediaUse.Kind.IMAGE: ("title", "description", *FOCAL_POINT),
    MediaUse.Kind.DOCUMENT: ("title",),
}
Metadata = dict[str, dict[str, dict[str, str | int | None]]]  # kind → key → field → value

Item = TypeVar("Item", bound=Model)


def in_library(references: Iterable[Reference]) -> Metadata:
    """What the library says now of these files, one query a kind."""
    keys: dict[str, list[int]] = defaultdict(list)
    for kind, key in references:
        keys[kind].append(key)
    return {str(kind): _of_kind(kind, wanted) for kind, wanted in sorted(keys.items())}


def _of_kind(kind: str, keys: list[int]) -> dict[str, dict[str, str | int | None]]:
    model = get_image_model() if kind == MediaUse.Kind.IMAGE else get_document_model()
    rows = model._default_manager.filter(pk__in=keys).order_by("pk").values("pk", *RECORDED[kind])
    return {str(row.pop("pk")): row for row in rows}


def as_recorded(item: Item, metadata: Metadata | None) -> Item:
    """The image or document with the recorded words and focal point; as it is where none are recorded.

    A copy: what is shown differently is never saved into the library. Renditions follow its focal point.
    """
    kind = kind_of(type(item))
    recorded = (metadata or {}).get(str(kind), {}).get(str(item.pk))
    if recorded is None:
        return item
    shown = copy(item)
    for name in RECORDED[kind]:
        setattr(shown, name, recorded.get(name))
    return shown

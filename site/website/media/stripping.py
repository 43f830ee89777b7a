"""Does to a file that is stored already what is done to new ones at the door (`manage.py strip_photographs`).

This is no exchange, so pages keep their clearance: the row, its name and what is to be seen stay, and only
what nobody sees is taken away. It writes with `update()`, past the guard that asks whether another picture
comes; whoever wants to show another one still meets that guard.
"""

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Model
from django.db.models.fields.files import FieldFile
from wagtail.images.models import AbstractImage
from wagtail.users.models import UserProfile
from wagtail.utils.file import hash_filelike

from . import photographs
from .storing import content_of, preparation_of


def strip(item: Model, only_look: bool = False) -> bool:
    """Whether the stored file of an image, document or profile had to change (or would have to)."""
    file = file_of(item)
    before, name = content_of(file), file.name
    file.close()
    is_portrait = isinstance(item, UserProfile)
    preparation = photographs.prepared if is_portrait else preparation_of(type(item), name)
    content, name = preparation(before, name) if preparation else (before, name)
    if (content, name) != (before, file.name):
        return only_look or _put(item, content, name)
    measures = {} if is_portrait else _measures(content)
    wrong = any(getattr(item, field) != value for field, value in measures.items())
    if wrong and not only_look:
        type(item)._default_manager.filter(pk=item.pk).update(**measures)
    return wrong


def file_of(item: Model) -> FieldFile:
    return item.avatar if isinstance(item, UserProfile) else item.file


def _put(item: Model, content: bytes, name: str) -> bool:
    """Under the same name where that fits. The row always names a whole file: a crash loses nothing."""
    file = file_of(item)
    storage, before, limit = file.storage, file.name, file.field.max_length
    spare = storage.save(name, ContentFile(content), max_length=limit)
    if not _point(item, before, spare, content):  # somebody has exchanged or deleted it meanwhile
        if spare != before:
            storage.delete(spare)
        return False
    if spare == before:  # a storage that writes over what it holds
        return True
    storage.delete(before)
    if name == before:
        kept = storage.save(name, ContentFile(content), max_length=limit)
        _point(item, spare, kept, content)
        storage.delete(spare)
    return True


def _point(item: Model, before: str, name: str, content: bytes) -> bool:
    field = file_of(item).field.name
    values = {field: name}
    if not isinstance(item, UserProfile):
        values |= _measures(content)
    if isinstance(item, AbstractImage):
        values |= _sides(item, content)
    with transaction.atomic():
        rows = type(item)._default_manager.filter(pk=item.pk, **{field: before})
        found = bool(rows.update(**values))
        if found and isinstance(item, AbstractImage):
            item.renditions.all().delete()
    return found


def _measures(content: bytes) -> dict[str, int | str]:
    return {"file_size": len(content), "file_hash": hash_filelike(ContentFile(content))}


def _sides(image: AbstractImage, content: bytes) -> dict[str, int]:
    """Width and height, and the focal point in the same place of a picture that was turned upright."""
    upright = photographs.opened(content)
    if upright is None:
        return {}
    ratios = {"x": upright.width / image.width, "y": upright.height / image.height}
    ratios |= {"width": ratios["x"], "height": ratios["y"]}
    points = {f"focal_point_{side}": ratio for side, ratio in ratios.items()}
    moved = {
        name: round(getattr(image, name) * ratio)
        for name, ratio in points.items()
        if getattr(image, name) is not None
    }
    return {"width": upright.width, "height": upright.height, **moved}

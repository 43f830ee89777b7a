"""What is done to every file before it is stored, whichever way it came: form, chooser, import or code."""

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile
from django.db.models import Model
from django.db.models.fields.files import FieldFile
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.images.models import AbstractImage
from wagtail.users.models import UserProfile

from . import captions, photographs

Preparation = Callable[[bytes, str], tuple[bytes, str]]


def preparation_of(model: type[Model], name: str) -> Preparation | None:
    """What makes of a file's content and name what is stored: None where it is stored as it came."""
    if issubclass(model, AbstractImage) or photographs.is_picture(name):
        return photographs.prepared
    return captions.prepared if captions.is_captions(name) else None


def prepare(item: Model) -> None:
    """Let the new file of an image or document be what may be public, and measure it.

    Wagtail's forms have measured what was uploaded, and code that saves an image measures nothing. The
    hash is a part of cache keys and of the ETag: with another file's, that one would be shown on.
    """
    if preparation := preparation_of(type(item), item.file.name):
        _replace(item.file, *preparation(content_of(item.file), item.file.name))
    item.file_size = item.file.size
    item._set_file_hash()
    if isinstance(item, AbstractImage) and item.pk:
        item.renditions.all().delete()  # sizes of the picture that was here before


def content_of(file: FieldFile) -> bytes:
    file.open()
    file.seek(0)
    content = file.read()
    file.seek(0)
    return content


def _replace(file: FieldFile, content: bytes, name: str) -> None:
    if file._committed:  # `file.save(…)` has put it into the storage before the object is saved
        file.close()
        file.storage.delete(file.name)
    setattr(file.instance, file.field.name, ContentFile(content, name=PurePath(name).name))


@receiver(pre_save, sender=UserProfile)
def prepare_portrait(instance: UserProfile, raw: bool = False, **kwargs: Any) -> None:
    portrait = instance.avatar
    if portrait and not portrait._committed and not raw:
        _replace(portrait, *photographs.prepared(content_of(portrait), portrait.name))

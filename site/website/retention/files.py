"""Files in the storage that no row owns: left by crashes, exchanges and uploads that nobody finished.

Only folders that the models themselves write into are looked at, each storage's own, and no symbolic link
is followed: whatever else somebody keeps beside the uploads stays.
"""

import logging
import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from django.apps import apps
from django.core.files.storage import Storage
from django.db import models
from django.db.models.functions import Cast
from wagtail.models import UploadedFile

log = logging.getLogger("voceria.retention")
BATCH = 200
_NUMBERED_LETTER = re.compile(r"\\+u([0-9a-fA-F]{4})")
Orphan = tuple[Storage, str]


def batches_of_orphans(before: datetime) -> Iterator[list[Orphan]]:
    """Who owns a file is asked for each batch just before it is yielded."""
    for storage, folder in _folders():
        names = _old_files(storage, folder, before)
        while batch := list(islice(names, BATCH)):
            owned = _owned_among(batch)
            orphans = [name for name in batch if name not in owned]
            named = _named_among(orphans, folder) if orphans else set()
            if orphans := [(storage, name) for name in orphans if name not in named]:
                yield orphans


def delete_abandoned_uploads(before: datetime) -> Iterator[int]:
    """Uploads whose form was never sent: the row goes, and the file is an orphan like any other."""
    for upload in UploadedFile.objects.order_by("pk").iterator(chunk_size=BATCH):
        if _is_older(upload.file.storage, upload.file.name, before):
            upload.delete()
            yield 1


def file_fields() -> list[models.FileField]:
    return [field for field in _stored_fields() if isinstance(field, models.FileField)]


def _stored_fields() -> Iterator[models.Field]:
    """Each column of the project's own tables once."""
    for model in apps.get_models():
        if model._meta.managed and not model._meta.proxy:
            yield from model._meta.local_fields


def _folders() -> list[tuple[Storage, str]]:
    found: list[tuple[Storage, str]] = []
    for field in file_fields():
        folder = _folder_of(field)
        if folder and (field.storage, folder) not in found:
            found.append((field.storage, folder))
    return found


def _folder_of(field: models.FileField) -> str:
    """The first folder that the field writes into; nothing where it is the root or changes with the date."""
    if not callable(field.upload_to) and "%" in str(field.upload_to).split("/")[0]:
        return ""
    parts = PurePosixPath(field.generate_filename(field.model(), "name.bin")).parts
    return parts[0] if len(parts) > 1 else ""


def _old_files(storage: Storage, folder: str, before: datetime) -> Iterator[str]:
    if not _is_within(storage, folder):
        return
    try:
        folders, names = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in (f"{folder}/{name}" for name in names if not name.startswith(".")):
        if _is_within(storage, name) and _is_older(storage, name, before):
            yield name
    for inner in folders:
        yield from _old_files(storage, f"{folder}/{inner}", before)


def _is_within(storage: Storage, name: str) -> bool:
    """A folder on the disk is never left by a symbolic link; other storages know none."""
    try:
        path, root = Path(storage.path(name)), Path(storage.path(""))
    except NotImplementedError:
        return True
    return not path.is_symlink() and path.resolve().is_relative_to(root.resolve())


def _is_older(storage: Storage, name: str, before: datetime) -> bool:
    """A file whose age cannot be told is kept, unless it is gone already."""
    try:
        return storage.get_modified_time(name) < before
    except FileNotFoundError:
        return True
    except NotImplementedError:
        log.warning("the storage does not tell the age of its files: %s is kept", name)
        return False


def _owned_among(names: list[str]) -> set[str]:
    """Those that some row owns, however the storage composes their letters."""
    spellings = {unicodedata.normalize(form, name): name for name in names for form in ("NFC", "NFD")}
    spellings |= {name: name for name in names}
    owned = set()
    for field in file_fields():
        rows = field.model._base_manager.filter(**{f"{field.name}__in": list(spellings)})
        owned |= {spellings[name] for name in rows.values_list(field.name, flat=True)}
    return owned


def _named_among(names: list[str], folder: str) -> set[str]:
    """Those whose name stands in a stream, a rich text or a recorded version: no row owns them, and yet."""
    named: set[str] = set()
    for field in _stored_fields():
        if field.get_internal_type() not in ("JSONField", "TextField"):
            continue
        rows = field.model._base_manager.annotate(text_of_row=Cast(field.name, models.TextField()))
        mentions = rows.filter(text_of_row__contains=f"{folder}/").order_by()
        for told in mentions.values_list("text_of_row", flat=True).iterator(chunk_size=BATCH):
            text = _as_written(told)
            named |= {name for name in names if unicodedata.normalize("NFC", name) in text}
    return named


def _as_written(told: str) -> str:
    """With the letters that JSON, also JSON within JSON, and addresses write as numbers."""
    told = _NUMBERED_LETTER.sub(lambda found: chr(int(found[1], 16)), told)
    return unicodedata.normalize("NFC", f"{told} {unquote(told)}")

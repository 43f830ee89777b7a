"""Uploads in one tar file, read and written through the storage: a folder or object storage."""

import tarfile
from collections.abc import Iterator
from pathlib import Path

from django.core.files.base import File
from django.core.files.storage import Storage

from . import BackupRefused

FILE = "media.tar"


def dump(storage: Storage, path: Path) -> int:
    """How many files were copied. What is deleted meanwhile is left out: no row names it any more."""
    count = 0
    with tarfile.open(path, "w") as archive:
        for name in names(storage):
            try:
                with storage.open(name) as file:
                    archive.addfile(_entry(storage, name), file)
            except FileNotFoundError:
                continue
            count += 1
    return count


def load(storage: Storage, path: Path) -> int:
    """How many files were written, each under its own name. What else is there stays, owned by nobody."""
    count = 0
    with tarfile.open(path) as archive:
        for entry in archive:
            if entry.isfile():
                _put(storage, entry.name, File(archive.extractfile(entry)))
                count += 1
    return count


def names(storage: Storage, folder: str = "") -> Iterator[str]:
    """Every file; hidden ones and symbolic links, which lead elsewhere, are none of the site's."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in (_within(folder, name) for name in files if not name.startswith(".")):
        if not _is_link(storage, name):
            yield name
    for inner in (_within(folder, name) for name in folders if name):
        if not _is_link(storage, inner):
            yield from names(storage, inner)


def _within(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _is_link(storage: Storage, name: str) -> bool:
    try:
        return Path(storage.path(name)).is_symlink()
    except NotImplementedError:
        return False


def _entry(storage: Storage, name: str) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size = storage.size(name)
    entry.mode = 0o600
    entry.mtime = storage.get_modified_time(name).timestamp()
    return entry


def _put(storage: Storage, name: str, content: File) -> None:
    storage.delete(name)  # a storage gives a name that is taken to nobody else
    if (given := storage.save(name, content)) != name:
        storage.delete(given)
        raise BackupRefused(f"The storage of uploads keeps no file under the name {name}.")

"""One copy of the whole site: made under another name, and renamed when nothing is missing from it."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp
from types import ModuleType

from django.core.files.storage import default_storage
from django.db import connection

from . import BackupRefused, manifest, media, postgresql, sqlite

PREFIX, UNFINISHED = "voceria-", ".unfinished-"


def engine(vendor: str) -> ModuleType:
    engines = {"sqlite": sqlite, "postgresql": postgresql}
    if vendor not in engines:
        raise BackupRefused(f"Copies of {vendor} are not made; use its own tools.")
    return engines[vendor]


def make(parent: Path, with_media: bool = True) -> Path:
    """The database first: an upload that comes meanwhile is a file too many, never a row without its file."""
    parent.mkdir(parents=True, exist_ok=True)
    _clear_away_unfinished(parent)
    folder = Path(mkdtemp(prefix=UNFINISHED, dir=parent))  # mode 0700: a copy holds drafts and addresses
    try:
        database = engine(connection.vendor)
        database.dump(connection, folder / database.FILE)
        uploads = media.dump(default_storage, folder / media.FILE) if with_media else None
        manifest.write(folder, connection, database.version(connection), uploads)
        _reach_the_disk(folder)
        return folder.rename(parent / f"{PREFIX}{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def forget(parent: Path, keep: int) -> list[Path]:
    """Delete all but the newest `keep` copies; what else lies in the folder stays."""
    copies = sorted(path for path in parent.glob(f"{PREFIX}*Z") if (path / manifest.FILE).is_file())
    gone = copies[:-keep] if keep else []
    for folder in gone:
        shutil.rmtree(folder)
    return gone


def _clear_away_unfinished(parent: Path) -> None:
    """What a killed run of an earlier day left; one of today may still be at work."""
    yesterday = datetime.now(UTC).timestamp() - 86_400
    for folder in parent.glob(f"{UNFINISHED}*"):
        if folder.stat().st_mtime < yesterday:
            shutil.rmtree(folder, ignore_errors=True)


def _reach_the_disk(folder: Path) -> None:
    for path in (*folder.iterdir(), folder):
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)

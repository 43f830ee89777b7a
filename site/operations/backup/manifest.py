"""What a copy says of itself: when it was made, by which release, and what its files must add up to."""

import hashlib
import json
import platform
from pathlib import Path
from typing import Any

import django
import wagtail
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from ..releases import version
from . import BackupRefused

FILE = "manifest.json"
FORMAT = 1


def write(folder: Path, connection: BaseDatabaseWrapper, database_version: str, uploads: int | None) -> None:
    """Last of all: a folder without it is no copy."""
    manifest = {
        "format": FORMAT,
        "made": timezone.localtime().isoformat(timespec="seconds"),
        "versions": {
            "voceria": version(),
            "django": django.__version__,
            "wagtail": wagtail.__version__,
            "python": platform.python_version(),
        },
        "database": {"vendor": connection.vendor, "version": database_version},
        "migrations": sorted(".".join(key) for key in MigrationRecorder(connection).applied_migrations()),
        "uploads": uploads,
        "files": {path.name: _describe(path) for path in sorted(folder.iterdir())},
    }
    (folder / FILE).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def read(folder: Path) -> dict[str, Any]:
    """The manifest, once everything that it names was found as it says."""
    try:
        manifest = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BackupRefused(f"{folder} is no backup: its {FILE} cannot be read.") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BackupRefused(f"{folder} was written in a format that this release does not read.")
    for name, described in manifest["files"].items():
        path = folder / name
        if not path.is_file() or _describe(path) != described:
            raise BackupRefused(f"{path} is missing or is not what was written: its checksum differs.")
    return manifest


def unknown_migrations(manifest: dict[str, Any]) -> list[str]:
    """Those of a newer release, whose tables this one cannot read."""
    known = {".".join(key) for key in MigrationLoader(None, ignore_no_migrations=True).disk_migrations}
    return [name for name in manifest["migrations"] if name not in known]


def _describe(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return {"bytes": path.stat().st_size, "sha256": hashlib.file_digest(file, "sha256").hexdigest()}

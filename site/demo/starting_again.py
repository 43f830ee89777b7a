"""Throwing the demonstration away. Only the embedded database: a server's may hold more than a demonstration."""

import shutil
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connection

from .people import passwords_file


def forget_everything() -> None:
    """Delete the database file, the media and the kept passwords."""
    if connection.vendor != "sqlite":
        raise CommandError("--reset deletes only an SQLite database. On a server, create a new database.")
    connection.close()
    name = str(connection.settings_dict["NAME"])
    for end in ("", "-wal", "-shm", "-journal"):
        Path(name + end).unlink(missing_ok=True)
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)
    passwords_file().unlink(missing_ok=True)

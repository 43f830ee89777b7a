"""SQLite, copied while people write: the file alone would lack what still stands in the write-ahead log."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

from common.spanish_order import COLLATION, compare

from . import BackupRefused

FILE = "database.sqlite3"


def dump(connection: BaseDatabaseWrapper, path: Path) -> None:
    connection.ensure_connection()
    with _opened(path) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, with no log beside it
        _check(copy)


def load(connection: BaseDatabaseWrapper, path: Path) -> None:
    """In the place of whatever is there, as one transaction: readers see the old site or the new one."""
    connection.ensure_connection()
    with _opened(path) as copy:
        _check(copy)
        copy.backup(connection.connection)
    connection.close()


def version(connection: BaseDatabaseWrapper) -> str:
    return sqlite3.sqlite_version


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """With the order of letters that some columns are sorted by, which is no part of the file."""
    with closing(sqlite3.connect(path)) as copy:
        copy.create_collation(COLLATION, compare)
        yield copy


def _check(copy: sqlite3.Connection) -> None:
    if (found := copy.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise BackupRefused(f"SQLite finds the database damaged: {found}.")

"""Locks between processes: one rebuild at a time, and no acknowledgement while a rebuild swaps the alias.

PostgreSQL holds them as advisory locks, SQLite's single machine as locks on a file; both end with the
process that holds them, however it ends.
"""

import fcntl
import hashlib
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

_of_this_thread = threading.local()


@contextmanager
def held(name: str, *, shared: bool = False, seconds: float = 0) -> Iterator[bool]:
    """Whether the lock could be had within `seconds`; it is held until the block ends."""
    taken = _on_postgresql if connection.vendor == "postgresql" else _on_a_file
    with taken(name, shared, seconds) as success:
        yield success


@contextmanager
def _on_postgresql(name: str, shared: bool, seconds: float) -> Iterator[bool]:
    suffix, key = ("_shared" if shared else ""), _key(name)
    mine = vars(_of_this_thread).setdefault("locks", [])
    success = _free(mine, key, shared) and _tried(lambda: _ask(f"pg_try_advisory_lock{suffix}", key), seconds)
    try:
        if success:
            mine.append((key, shared))
        yield success
    finally:
        if success:
            mine.remove((key, shared))
            _ask(f"pg_advisory_unlock{suffix}", key)


def _free(mine: list[tuple[int, bool]], key: int, shared: bool) -> bool:
    """PostgreSQL gives a session what it holds already; a lock on a file would be refused, so we refuse."""
    return all(held_key != key or (held_shared and shared) for held_key, held_shared in mine)


def _ask(function: str, key: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [key])
        return bool(cursor.fetchone()[0])


@contextmanager
def _on_a_file(name: str, shared: bool, seconds: float) -> Iterator[bool]:
    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
    with _file_of(name).open("a") as file:
        yield _tried(lambda: _flock(file.fileno(), kind), seconds)


def _flock(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _tried(attempt: Callable[[], bool], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not attempt():
        if time.monotonic() >= until:
            return False
        time.sleep(0.05)
    return True


def _key(name: str) -> int:
    digest = hashlib.sha256(f"{settings.SEARCH_INDEX_PREFIX}/{name}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


def _file_of(name: str) -> Path:
    database = hashlib.sha256(str(connection.settings_dict["NAME"]).encode()).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"voceria-{database}-{_key(name) & 0xFFFFFFFF:x}.lock"

"""A database and index names of one run, told to every process of it through the environment."""

import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import throwaway

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def own_surroundings() -> Iterator[None]:
    """Beside DATABASE_URL's a database that is dropped afterwards; without one, SQLite in a folder.

    With REDIS_URL the processes share what an installation's share: circuits, and the pace of sending.
    """
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "bench.chaos.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        "SEARCH_INDEX_PREFIX": f"chaos{secrets.token_hex(4)}",
    }
    with throwaway.database() if os.environ.get("DATABASE_URL") else _on_sqlite():
        _set_up()
        yield


def _set_up() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


@contextmanager
def _on_sqlite() -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="voceria-chaos-") as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/chaos.sqlite3"
        yield

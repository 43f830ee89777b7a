"""A database and index names of one run, told to every process of it through the environment."""

import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def own_surroundings() -> Iterator[None]:
    """Beside DATABASE_URL's a database that is dropped afterwards; without one, SQLite in a folder."""
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "bench.chaos.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        "SEARCH_INDEX_PREFIX": f"chaos{secrets.token_hex(4)}",
    }
    os.environ.pop("REDIS_URL", None)
    given = os.environ.get("DATABASE_URL", "")
    with _on_postgresql(given) if given else _on_sqlite() as url:
        os.environ["DATABASE_URL"] = url
        _set_up()
        yield


def _set_up() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


@contextmanager
def _on_sqlite() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="voceria-chaos-") as folder:
        yield f"sqlite:///{folder}/chaos.sqlite3"


@contextmanager
def _on_postgresql(given: str) -> Iterator[str]:
    import psycopg2

    name = f"chaos_{secrets.token_hex(4)}"
    beside = psycopg2.connect(given)
    beside.autocommit = True
    with beside.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
        try:
            yield urlunsplit(urlsplit(given)._replace(path=f"/{name}"))
        finally:
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")
            beside.close()

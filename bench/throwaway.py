"""A PostgreSQL database of the benchmark's own, on the server of DATABASE_URL, dropped at the end."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import psycopg2


@contextmanager
def database() -> Iterator[str]:
    """Point DATABASE_URL at a new, empty database. Before Django's settings are read."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        raise SystemExit("Give DATABASE_URL=postgres://USER@HOST:5432/DATABASE of a running PostgreSQL.")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))  # so that nothing stays behind
    name = f"voceria_bench_{os.getpid()}"
    _tell(server, f"CREATE DATABASE {name}")
    os.environ["DATABASE_URL"] = urlsplit(server)._replace(path=f"/{name}").geturl()
    try:
        yield name
    finally:
        _tell(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _tell(server: str, statement: str) -> None:
    connection = psycopg2.connect(server)
    try:
        connection.autocommit = True
        connection.cursor().execute(statement)
    finally:
        connection.close()

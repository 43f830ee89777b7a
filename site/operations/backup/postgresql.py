"""PostgreSQL, by its own programs. The password is in their environment, where `ps` does not show it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.client import DatabaseClient

from . import BackupRefused

FILE = "database.dump"
# Whoever restores may be somebody else than the owner at the time, who has no right to what was granted.
_AS_WHOEVER_RESTORES = ("--no-owner", "--no-privileges", "--no-comments")
_EMPTY = "DROP SCHEMA public CASCADE; CREATE SCHEMA public"
_WAIT_FOR_LOCKS = "-c lock_timeout=30s -c client_min_messages=warning"


def dump(connection: BaseDatabaseWrapper, path: Path) -> None:
    where, environment = _address(connection)
    command = ["pg_dump", "--format=custom", f"--file={path}", *_AS_WHOEVER_RESTORES, *where]
    with _programs():
        subprocess.run(command, env=environment, check=True)  # noqa: S603


def load(connection: BaseDatabaseWrapper, path: Path) -> None:
    """In the place of whatever is there, as one transaction: a failure leaves the site as it was.

    `pg_restore` would empty the database in a transaction of its own, so it only writes the statements.
    """
    where, environment = _address(connection)
    environment["PGOPTIONS"] = f"{environment.get('PGOPTIONS', '')} {_WAIT_FOR_LOCKS}"
    write = ["pg_restore", "--file=-", *_AS_WHOEVER_RESTORES, str(path)]
    run = ["psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--single-transaction"]
    run += [f"--command={_EMPTY}", "--file=-", *where]
    connection.close()
    with _programs(), subprocess.Popen(write, stdout=subprocess.PIPE) as written:  # noqa: S603
        with subprocess.Popen(run, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment) as done:  # noqa: S603
            _pass_on(written, done)
        _raise_for(written)
        _raise_for(done)


def version(connection: BaseDatabaseWrapper) -> str:
    connection.ensure_connection()
    return str(connection.connection.info.server_version)


def _address(connection: BaseDatabaseWrapper) -> tuple[list[str], dict[str, str]]:
    """As Django's `dbshell` reaches the database: user, host and name as arguments, secrets apart."""
    (_psql, *where), secrets = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    return where, {**os.environ, **(secrets or {})}


def _pass_on(written: subprocess.Popen, done: subprocess.Popen) -> None:
    """Every statement or none: where the writer breaks off, the reader ends before it could commit."""
    with suppress(BrokenPipeError):
        shutil.copyfileobj(written.stdout, done.stdin)
        if written.wait():
            done.kill()
    written.stdout.close()  # the writer ends too where the reader has ended first


def _raise_for(process: subprocess.Popen) -> None:
    if status := process.wait():
        raise subprocess.CalledProcessError(status, process.args)


@contextmanager
def _programs() -> Iterator[None]:
    """PostgreSQL's programs as they fail: what they say stands on the error output already."""
    try:
        yield
    except FileNotFoundError as error:
        raise BackupRefused(f"{error.filename} is missing: install PostgreSQL's client programs.") from None
    except subprocess.CalledProcessError as error:
        raise BackupRefused(f"{error.cmd[0]} failed; it says why above.") from None

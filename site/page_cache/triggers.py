"""Triggers that raise the public version with every change of a followed table, whoever makes it and how.

On PostgreSQL they wait for the commit (constraint triggers, initially deferred): whoever publishes holds the
version's row no longer than the commit takes, and a reader sees the change and the new token at one instant.
SQLite has one writer, so that there the token changes at once.

SQLite makes an altered table anew, without its triggers, and a new release may follow more: every `migrate`
ends with `install`. A migration that alters the version's own table begins with `remove`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.db.backends.base.base import BaseDatabaseWrapper

from .followed import Followed, followed
from .models import PublicVersion

PREFIX = "public_version_"
_VERSION = PublicVersion._meta.db_table
_ROW = f"INSERT INTO {_VERSION} (id, token, raised_by) VALUES ({PublicVersion.THE_ONE}, "  # noqa: S608
_RAISED = "ON CONFLICT (id) DO UPDATE SET token = excluded.token, raised_by = excluded.raised_by"
_TOKEN = {"sqlite": "lower(hex(randomblob(8)))", "postgresql": "gen_random_uuid()::text"}
# Once in a transaction: the second and the thousandth row that it changed find its number there.
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {PREFIX}raise() RETURNS trigger AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM {_VERSION} WHERE raised_by = txid_current()) THEN
    {_ROW}{_TOKEN["postgresql"]}, txid_current()) {_RAISED};
  END IF;
  RETURN NULL;
END $$ LANGUAGE plpgsql
"""  # noqa: S608
_PRESENT = {
    "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
    "postgresql": "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE %s "
    "AND NOT tgisinternal AND tgenabled <> 'D'",
}


@dataclass(frozen=True)
class Trigger:
    """Its name is a digest of what it does: one that is there by name is there as it should be."""

    table: str
    event: str
    condition: str
    vendor: str

    @property
    def name(self) -> str:
        text = f"{self.table} {self.event} {self.condition}"
        return PREFIX + sha256(text.encode()).hexdigest()[:16]

    @property
    def statement(self) -> str:
        head = f'{self.name} AFTER {self.event} ON "{self.table}"'
        when = f"FOR EACH ROW WHEN ({self.condition})" if self.condition else "FOR EACH ROW"
        if self.vendor == "postgresql":
            timing = "DEFERRABLE INITIALLY DEFERRED"
            return f"CREATE CONSTRAINT TRIGGER {head} {timing} {when} EXECUTE FUNCTION {PREFIX}raise()"
        return f"CREATE TRIGGER {head} {when} BEGIN {_ROW}{_TOKEN[self.vendor]}, 0) {_RAISED}; END"


def install(connection: BaseDatabaseWrapper) -> None:
    """Follow every table that is there, as it is now, and raise the version."""
    if connection.vendor not in _PRESENT:
        return
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        if _VERSION not in tables:
            return
        if connection.vendor == "postgresql":
            cursor.execute(_FUNCTION)
        for trigger in missing(connection):
            if trigger.table in tables:
                cursor.execute(trigger.statement)
    wanted = {trigger.name for trigger in _wanted(connection.vendor)}
    _drop(connection, {name: table for name, table in _present(connection).items() if name not in wanted})
    raise_version(connection)


def remove(connection: BaseDatabaseWrapper) -> None:
    _drop(connection, _present(connection))


def missing(connection: BaseDatabaseWrapper) -> list[Trigger]:
    """What `migrate` has still to install, or somebody has taken away or switched off since."""
    present = _present(connection)
    return [trigger for trigger in _wanted(connection.vendor) if trigger.name not in present]


def raise_version(connection: BaseDatabaseWrapper) -> None:
    """Nothing that was kept until now is shown again."""
    with connection.cursor() as cursor:
        cursor.execute(f"{_ROW}{_TOKEN[connection.vendor]}, 0) {_RAISED}")


def _present(connection: BaseDatabaseWrapper) -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(_PRESENT[connection.vendor], [f"{PREFIX}%"])
        return dict(cursor.fetchall())


def _drop(connection: BaseDatabaseWrapper, triggers: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        for name, table in triggers.items():
            place = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {name}{place}")


def _wanted(vendor: str) -> list[Trigger]:
    differs = "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"
    return [Trigger(one.table, *event, vendor) for one in followed() for event in _events(one, differs)]


def _events(one: Followed, differs: str) -> Iterator[tuple[str, str]]:
    """Each kind of change and its condition: only of rows that are shown, where they say so."""
    if one.inserts:
        yield "INSERT", f"NEW.{one.shown}" if one.shown else ""
    yield "DELETE", f"OLD.{one.shown}" if one.shown else ""
    changed = " OR ".join(f'OLD."{name}" {differs} NEW."{name}"' for name in one.columns)
    yield "UPDATE", f"(OLD.{one.shown} OR NEW.{one.shown}) AND ({changed})" if one.shown else changed

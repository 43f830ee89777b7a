"""Triggers that raise the public version with every change of a followed table, whoever makes it and how.

On PostgreSQL they wait for the commit (constraint triggers, initially deferred): whoever publishes holds the
version's row no longer than the commit takes, and a reader sees the change and the new token at one instant.
SQLite has one writer, so that there the token changes at once.

Every `migrate` ends with `install`: a new release may follow more. On SQLite it begins with `remove`, because
no column can be dropped there that a trigger names; on PostgreSQL they name none, so that columns change
freely while the last release's processes go on. A migration that writes rows of a table and alters it in the
same transaction says `SET CONSTRAINTS ALL IMMEDIATE` in between.
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
# Its arguments: the column that says whether a row is shown, or nothing, and the columns that nobody sees.
# Once in a transaction: the second and the thousandth row that it changed find its number there.
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION {PREFIX}raise() RETURNS trigger AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  now_is jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
  IF TG_ARGV[0] <> '' AND NOT coalesce((was->>TG_ARGV[0])::boolean, false)
     AND NOT coalesce((now_is->>TG_ARGV[0])::boolean, false) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'UPDATE' AND was - TG_ARGV = now_is - TG_ARGV THEN
    RETURN NULL;
  END IF;
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
    action: str  # what stands behind the name in its statement

    @property
    def name(self) -> str:
        return PREFIX + sha256(f"{self.table} {self.action}".encode()).hexdigest()[:16]

    @property
    def statement(self) -> str:
        kind = "CONSTRAINT TRIGGER" if "EXECUTE" in self.action else "TRIGGER"
        return f"CREATE {kind} {self.name} {self.action}"


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
    actions = {"postgresql": _on_postgresql, "sqlite": _on_sqlite}[vendor]
    return [Trigger(one.table, action) for one in followed() for action in actions(one)]


def _on_postgresql(one: Followed) -> Iterator[str]:
    arguments = ", ".join(f"'{name}'" for name in (one.shown, *one.unseen))
    for event, condition in (
        ("INSERT", ""),
        ("DELETE", ""),
        ("UPDATE", "WHEN (OLD.* IS DISTINCT FROM NEW.*) "),
    ):
        if one.inserts or event != "INSERT":
            place = f'AFTER {event} ON "{one.table}" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW'
            yield f"{place} {condition}EXECUTE FUNCTION {PREFIX}raise({arguments})"


def _on_sqlite(one: Followed) -> Iterator[str]:
    """Each kind of change and its condition: only of rows that are shown, where they say so."""
    was, now_is = (f"{row}.{one.shown}" if one.shown else "1" for row in ("OLD", "NEW"))
    changed = " OR ".join(f'OLD."{name}" IS NOT NEW."{name}"' for name in one.seen)
    events = {"INSERT": now_is, "DELETE": was, "UPDATE": f"({was} OR {now_is}) AND ({changed})"}
    for event, condition in events.items():
        if one.inserts or event != "INSERT":
            act = f"BEGIN {_ROW}{_TOKEN['sqlite']}, 0) {_RAISED}; END"
            yield f'AFTER {event} ON "{one.table}" FOR EACH ROW WHEN {condition} {act}'

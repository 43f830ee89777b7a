"""The database's own refusal, on SQLite and PostgreSQL. Elsewhere the seals alone show tampering.

A migration that alters one of these tables installs them again: SQLite makes an altered table anew,
without its triggers, and the guarded columns are those of the day of installation.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper


@dataclass(frozen=True)
class Guard:
    """A table that only grows; references to what may be deleted, `may_be_emptied`, may become NULL."""

    name: str
    table: str
    message: str
    may_be_emptied: tuple[str, ...] = ()
    keys: tuple[tuple[str, ...], ...] = (
        ("id",),
    )  # by which SQLite's REPLACE would take a row away, asking no trigger


GUARDS = (
    Guard(
        "history",
        "clearance_historyentry",
        "The history only grows: its rows are neither changed nor deleted.",
        keys=(("id",), ("page_id", "number")),
    ),
    Guard(
        "clearances",
        "clearance_clearance",
        "Clearances are never changed nor deleted: the record only grows.",
        may_be_emptied=("revision_id", "submitted_by_id"),
        keys=(("id",), ("revision_id",)),
    ),
)


_PRESENT = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'",
}


def install(connection: BaseDatabaseWrapper) -> None:
    """Guard the tables; where they were guarded before, as they are now."""
    remove(connection)
    _run(connection, _installation)


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """Triggers that the migrations installed and somebody has taken away or switched off since."""
    if connection.vendor not in _PRESENT:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_PRESENT[connection.vendor])
        present = {name for (name,) in cursor.fetchall()}
    own = {"sqlite": "replace", "postgresql": "truncate"}[connection.vendor]
    wanted = [(guard, event) for guard in GUARDS for event in ("update", "delete", own)]
    wanted += [(guard, "filling") for guard in GUARDS if guard.may_be_emptied]
    names = [f"{guard.name}_refuses_{event}" for guard, event in wanted]
    return [name for name in names if name not in present]


def remove(connection: BaseDatabaseWrapper) -> None:
    _run(connection, _removal)


def _run(connection: BaseDatabaseWrapper, statements: object) -> None:
    if connection.vendor not in ("sqlite", "postgresql"):
        return
    with connection.cursor() as cursor:
        for guard in GUARDS:
            described = connection.introspection.get_table_description(cursor, guard.table)
            columns = [column.name for column in described if column.name not in guard.may_be_emptied]
            for statement in statements(guard, columns, connection.vendor):
                cursor.execute(statement)


def _removal(guard: Guard, columns: list[str], vendor: str) -> Iterator[str]:
    place = f" ON {guard.table}" if vendor == "postgresql" else ""
    for event in ("update", "filling", "delete", "truncate", "replace"):
        yield f"DROP TRIGGER IF EXISTS {guard.name}_refuses_{event}{place}"


def _installation(guard: Guard, columns: list[str], vendor: str) -> Iterator[str]:
    """Each kind of statement has its trigger; filling is giving an emptied reference, or another, a value."""
    act = _sqlite_act(guard)
    if vendor == "postgresql":
        yield (
            f"CREATE OR REPLACE FUNCTION {guard.name}_refuses() RETURNS trigger AS $$ "
            f"BEGIN RAISE EXCEPTION '{guard.message}'; END $$ LANGUAGE plpgsql"
        )
        act = f"EXECUTE FUNCTION {guard.name}_refuses()"
        yield (
            f"CREATE TRIGGER {guard.name}_refuses_truncate BEFORE TRUNCATE ON {guard.table} "
            f"FOR EACH STATEMENT {act}"
        )
    else:
        yield (
            f"CREATE TRIGGER {guard.name}_refuses_replace BEFORE INSERT ON {guard.table} FOR EACH ROW "
            f"WHEN {' OR '.join(_is_taken(guard, key) for key in guard.keys)} {act}"
        )
    for event, statement in _refused(guard, columns):
        yield f"CREATE TRIGGER {guard.name}_refuses_{event} BEFORE {statement} {act}"


def _refused(guard: Guard, columns: list[str]) -> Iterator[tuple[str, str]]:
    yield "update", f"UPDATE OF {', '.join(columns)} ON {guard.table} FOR EACH ROW"
    yield "delete", f"DELETE ON {guard.table} FOR EACH ROW"
    if references := guard.may_be_emptied:
        filled = " OR ".join(
            f"(NEW.{name} IS NOT NULL AND (OLD.{name} IS NULL OR NEW.{name} <> OLD.{name}))"
            for name in references
        )
        yield (
            "filling",
            f"UPDATE OF {', '.join(references)} ON {guard.table} FOR EACH ROW WHEN ({filled})",
        )


def _is_taken(guard: Guard, key: tuple[str, ...]) -> str:
    same = " AND ".join(f"{column} = NEW.{column}" for column in key)
    return f"EXISTS (SELECT 1 FROM {guard.table} WHERE {same})"  # noqa: S608 (our own names only)


def _sqlite_act(guard: Guard) -> str:
    return f"BEGIN SELECT RAISE(ABORT, '{guard.message}'); END"

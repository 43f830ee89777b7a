"""The database's own refusal, on SQLite and PostgreSQL. Elsewhere the seals alone show tampering."""

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "clearance_historyentry"
MESSAGE = "The history only grows: its rows are neither changed nor deleted."

_SQLITE = [
    f"CREATE TRIGGER history_refuses_{verb.lower()} BEFORE {verb} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    for verb in ("UPDATE", "DELETE")
]
_POSTGRESQL = [
    f"CREATE OR REPLACE FUNCTION history_refuses() RETURNS trigger AS $$ "
    f"BEGIN RAISE EXCEPTION '{MESSAGE}'; END $$ LANGUAGE plpgsql",
    f"CREATE TRIGGER history_refuses_update BEFORE UPDATE OR DELETE ON {TABLE} "
    "FOR EACH ROW EXECUTE FUNCTION history_refuses()",
]
_REMOVAL = {
    "sqlite": [f"DROP TRIGGER IF EXISTS history_refuses_{verb}" for verb in ("update", "delete")],
    "postgresql": [f"DROP TRIGGER IF EXISTS history_refuses_update ON {TABLE}"],
}


def install(connection: BaseDatabaseWrapper) -> None:
    _run(connection, {"sqlite": _SQLITE, "postgresql": _POSTGRESQL})


def remove(connection: BaseDatabaseWrapper) -> None:
    _run(connection, _REMOVAL)


def _run(connection: BaseDatabaseWrapper, statements: dict[str, list[str]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements.get(connection.vendor, []):
            cursor.execute(statement)

"""The tables themselves refuse, whoever speaks to them: on SQLite and on PostgreSQL."""

import pytest
from django.db import DatabaseError, connection, transaction

from clearance import audit
from clearance.history import triggers
from clearance.models import Clearance, HistoryEntry
from tests import factories

HISTORY, CLEARANCES = "clearance_historyentry", "clearance_clearance"
STATEMENTS = [
    f"UPDATE {HISTORY} SET reason = 'x'",
    f"UPDATE {HISTORY} SET number = number + 100",
    f"UPDATE {HISTORY} SET id = id + 1000",
    f"DELETE FROM {HISTORY}",
    f"DELETE FROM {HISTORY} WHERE number = 1",
    f"UPDATE {CLEARANCES} SET content_digest = 'x'",
    f"UPDATE {CLEARANCES} SET revision_number = 1",
    f"UPDATE {CLEARANCES} SET revision_id = (SELECT min(id) FROM wagtailcore_revision)",
    f"UPDATE {CLEARANCES} SET decided_by_id = submitted_by_id",
    f"DELETE FROM {CLEARANCES}",
]
REPLACED = [
    "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    "REPLACE INTO {table} SELECT * FROM {table}",
]
OF_POSTGRESQL = [
    f"TRUNCATE {HISTORY}",
    f"TRUNCATE {HISTORY}, {CLEARANCES} CASCADE",
    f"TRUNCATE {CLEARANCES} CASCADE",
    f"INSERT INTO {HISTORY} SELECT * FROM {HISTORY} ON CONFLICT (id) DO UPDATE SET reason = 'x'",
]


@pytest.fixture
def rows(office, moderator):
    page = office.draft("Uno")
    page.save_revision(user=office.editor)
    factories.submit(page, office.editor)
    factories.clear(page, moderator, "Bien.")
    connection.check_constraints()  # PostgreSQL truncates nothing that still waits for a check
    triggers.install(connection)
    yield
    triggers.remove(connection)


def contents():
    return [list(model.objects.order_by("pk").values()) for model in (HistoryEntry, Clearance)]


def is_refused(statement):
    before = contents()
    with (
        pytest.raises(DatabaseError, match=r"only grows"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    return contents() == before


@pytest.mark.parametrize("statement", STATEMENTS)
def test_it_is_refused(rows, statement):
    assert is_refused(statement)


@pytest.mark.parametrize("table", [HISTORY, CLEARANCES])
@pytest.mark.parametrize("statement", REPLACED)
def test_on_sqlite_replacing_is_refused(rows, statement, table):
    if connection.vendor == "sqlite":
        assert is_refused(statement.format(table=table))


def tampered():
    return [finding.words for finding in audit.findings() if finding.kind == "tampered"]


@pytest.fixture
def migrated(rows, settings):
    """As after the migrations, which the tests' database goes without."""
    settings.DATABASE_GUARDS_ITS_RECORDS = True
    assert tampered() == []


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize("guard", ["history_refuses_delete", "clearances_refuses_filling"])
def test_a_guard_that_was_taken_away_is_found(migrated, guard):
    table = HISTORY if guard.startswith("history") else CLEARANCES
    run(f"DROP TRIGGER {guard}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
    assert tampered() == [f"the database lacks its guard {guard}"]


@pytest.mark.postgresql
def test_a_guard_that_was_switched_off_is_found(migrated):
    run(f"ALTER TABLE {HISTORY} DISABLE TRIGGER history_refuses_update")
    assert tampered() == ["the database lacks its guard history_refuses_update"]


@pytest.mark.postgresql
@pytest.mark.parametrize("statement", OF_POSTGRESQL)
def test_on_postgresql_truncating_is_refused(rows, statement):
    assert is_refused(statement)

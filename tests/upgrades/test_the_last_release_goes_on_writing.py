"""Old processes write into the new tables while a site is upgraded, until each of them is started anew.

A column with `default=` alone has none in the database once its migration ran: give it `db_default`. What
an old process still names may be taken away one release after the code has stopped naming it.
"""

import pytest
from django.db import connection

from . import record

LAST = record.read()


@pytest.fixture(scope="module")
def columns(django_db_setup, django_db_blocker):
    """Of each table, by name, as the database itself describes them after all migrations."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        present = set(connection.introspection.table_names(cursor))
        return {
            table: {
                column.name: column
                for column in connection.introspection.get_table_description(cursor, table)
            }
            for table in present & LAST["tables"].keys()
        }


@pytest.mark.parametrize("table", LAST["tables"])
def test_every_table_and_column_that_it_names_is_there(columns, table):
    assert set(LAST["tables"][table]) - set(columns[table]) == set()


@pytest.mark.parametrize("table", LAST["tables"])
def test_the_database_fills_in_what_it_does_not_know(columns, table):
    unknown = [column for name, column in columns[table].items() if name not in LAST["tables"][table]]
    assert [column.name for column in unknown if not column.null_ok and column.default is None] == []


@pytest.mark.parametrize("table", LAST["tables"])
def test_what_it_may_leave_empty_may_stay_empty(columns, table):
    empty = [name for name, may_be_null in LAST["tables"][table].items() if may_be_null]
    assert [name for name in empty if not columns[table][name].null_ok] == []

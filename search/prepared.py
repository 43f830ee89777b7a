"""Queries whose SQL is written once: to write a small one takes Django ten times as long as to ask it."""

from collections.abc import Mapping
from typing import NamedTuple

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet, Value


class Mark(Value):
    """Stands in a query for a value that is only given when it is asked."""

    def as_sql(self, compiler: object, connection: object) -> tuple[str, tuple["Mark"]]:
        return "%s", (self,)


class _Written(NamedTuple):
    sql: str
    parameters: tuple
    columns: list


class Prepared:
    """A query of `values_list`, asked again and again: only what its marks stand for changes."""

    def __init__(self, query: QuerySet) -> None:
        self._query = query
        self._written: dict[str, _Written] = {}  # by kind of database

    def rows(self, values: Mapping[object, object] | None = None) -> list:
        """What the query finds with these values in the places of the marks."""
        connection = connections[self._query.db]
        written = self._written.get(connection.vendor) or self._write(connection)
        with connection.cursor() as cursor:
            cursor.execute(written.sql, [_given(one, values or {}, connection) for one in written.parameters])
            found = cursor.fetchall()
        return self._read(found, written, connection) if found else []

    def _write(self, connection: BaseDatabaseWrapper) -> _Written:
        compiler = self._query.query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        columns = [column for column, *_rest in compiler.select]
        return self._written.setdefault(connection.vendor, _Written(sql, tuple(parameters), columns))

    def _read(self, found: list, written: _Written, connection: BaseDatabaseWrapper) -> list:
        """Instants and truths as Python has them. What converts belongs to one connection: it is not kept."""
        compiler = self._query.query.get_compiler(connection=connection)
        converters = compiler.get_converters(written.columns)
        return list(compiler.apply_converters(found, converters)) if converters else found


def _given(parameter: object, values: Mapping[object, object], connection: BaseDatabaseWrapper) -> object:
    if not isinstance(parameter, Mark):
        return parameter
    return parameter.output_field.get_db_prep_value(values[parameter.value], connection)

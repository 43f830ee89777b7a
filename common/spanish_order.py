"""Spanish alphabetical order of names and titles, as a property of their database columns.

Columns collate by `COLLATION`, so that every `order_by("title")`, ours and Wagtail's, sorts as a Spanish
dictionary does: accents and case count only between words that are otherwise the same, ñ comes after n, and
numbers go by their value. PostgreSQL has it from ICU (our first migration creates it); SQLite is taught it
at each connection. `key` gives the same order to lists sorted in Python.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.migrations.state import ProjectState
from django.db.models import Field

COLLATION = "spanish"
# Columns of Wagtail's and Django's own tables by which the admin's lists are sorted. Our own models say
# `db_collation=COLLATION` at the field.
COLUMNS = {
    "auth.Group": ("name",),
    "auth.User": ("username", "first_name", "last_name"),
    "wagtailcore.Collection": ("name",),
    "wagtailcore.Page": ("title", "draft_title"),
    "wagtailcore.Task": ("name",),
    "wagtailcore.Workflow": ("name",),
    "wagtaildocs.Document": ("title",),
    "wagtailimages.Image": ("title",),
}
_PIECES = re.compile(r"\d+|\D")
_TILDE = "\u0303"
_MARK, _NUMBER, _LETTER = range(3)  # punctuation and spaces first, then numbers, then letters

SortKey = tuple[tuple, tuple, tuple, str]


@lru_cache(maxsize=50_000)
def key(text: str) -> SortKey:
    """For `sorted(…, key=…)`: letters and numbers, then accents, then case, then the text itself."""
    letters: list[tuple[int, int, str]] = []
    accents: list[tuple[int, str]] = []
    for piece in _PIECES.findall(unicodedata.normalize("NFD", text)):
        if not unicodedata.combining(piece[0]):
            letters.append(_weight(piece))
        elif piece == _TILDE and letters and letters[-1][2] == "n":
            letters[-1] = (_LETTER, 0, "n~")
        else:
            accents.append((len(letters), piece))
    return tuple(letters), tuple(accents), tuple(text.swapcase()), text


def _weight(piece: str) -> tuple[int, int, str]:
    if piece.isdecimal():
        return _NUMBER, int(piece), ""
    return (_LETTER if piece.isalpha() else _MARK), 0, piece.lower()


def compare(one: str, other: str) -> int:
    """Negative, zero or positive, as SQLite wants it; zero for identical texts only."""
    return (key(one) > key(other)) - (key(one) < key(other))


def teach_sqlite(connection: Any, **kwargs: Any) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_collation(COLLATION, compare)


def collate_columns(using: str, **kwargs: Any) -> None:
    """After each `migrate`: a library's migration may have made its table anew without the collation."""
    connection = connections[using]
    if connection.vendor in {"postgresql", "sqlite"} and (missing := _not_collated(connection)):
        # The state's models, as a migration sees them: SQLite copies a table by its model's own fields.
        models = ProjectState.from_apps(apps).apps
        fields = [models.get_model(label)._meta.get_field(name) for label, name in missing]
        before = [_copy_of(field) for field in fields]
        for field in fields:
            field.db_collation = COLLATION
        with connection.schema_editor() as editor:
            for old, field in zip(before, fields, strict=True):
                editor.alter_field(field.model, old, field)


def _not_collated(connection: Any) -> list[tuple[str, str]]:
    """(model's label, field's name) of the columns that exist without the collation."""
    tables = connection.introspection.table_names()
    return [
        (label, name)
        for label, names in COLUMNS.items()
        if (table := apps.get_model(label)._meta.db_table) in tables
        for name in names
        if _collations(connection, table)[name] != COLLATION
    ]


def _collations(connection: Any, table: str) -> dict[str, str | None]:
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, table)
    return {column.name: column.collation for column in described}


def _copy_of(field: Field) -> Field:
    copy = field.clone()
    copy.set_attributes_from_name(field.name)
    copy.model = field.model
    return copy

"""An index on a table that is in use. Old migrations import this: name and arguments stay."""

from typing import Any

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations


class AddIndexWhileInUse(AddIndexConcurrently):
    """Concurrently on PostgreSQL, a plain index elsewhere. Its migration says `atomic = False`."""

    def database_forwards(self, app_label: str, schema_editor: Any, *states: Any) -> None:
        _kind(self, schema_editor).database_forwards(self, app_label, schema_editor, *states)

    def database_backwards(self, app_label: str, schema_editor: Any, *states: Any) -> None:
        _kind(self, schema_editor).database_backwards(self, app_label, schema_editor, *states)


def _kind(operation: AddIndexWhileInUse, schema_editor: Any) -> type[migrations.AddIndex]:
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    return AddIndexConcurrently if on_postgresql else migrations.AddIndex

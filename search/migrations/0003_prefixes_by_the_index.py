from django.db import migrations

NAME, TABLE = "search_posting_term", "search_posting"


def _index_terms(kind: str):
    """The index of the state under the same name, on PostgreSQL of another kind."""

    def make(apps, schema_editor):
        if schema_editor.connection.vendor != "postgresql":
            return
        schema_editor.execute(f"DROP INDEX {NAME}")
        schema_editor.execute(f"CREATE INDEX {NAME} ON {TABLE} (term{kind}, entry_id, weight)")

    return make


class Migration(migrations.Migration):
    """PostgreSQL finds the words that begin with some letters (LIKE) only by an index that compares bytes.

    It serves equal terms as well, so that one index is enough.
    """

    dependencies = [("search", "0002_what_wrote_the_postings")]

    operations = [migrations.RunPython(_index_terms(" varchar_pattern_ops"), _index_terms(""))]

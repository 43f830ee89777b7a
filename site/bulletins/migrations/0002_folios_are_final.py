"""The database itself refuses to change a folio. An alteration of the table on SQLite must bring this again,
because Django makes the table anew there. (SQLite's rows may be deleted: a test's flush has no other way.)"""

from django.db import migrations

POSTGRESQL = """
CREATE FUNCTION bulletins_folio_is_final() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A folio is never changed or deleted.'; END $$;
CREATE TRIGGER bulletins_folio_is_final BEFORE UPDATE OR DELETE ON bulletins_folio
FOR EACH ROW EXECUTE FUNCTION bulletins_folio_is_final();
"""
SQLITE = """
CREATE TRIGGER bulletins_folio_is_final BEFORE UPDATE ON bulletins_folio
BEGIN SELECT RAISE(ABORT, 'A folio is never changed or deleted.'); END
"""


def forwards(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor in ("postgresql", "sqlite"):
        schema_editor.execute(POSTGRESQL if vendor == "postgresql" else SQLITE, params=None)


def backwards(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION bulletins_folio_is_final() CASCADE", params=None)
    elif vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER bulletins_folio_is_final", params=None)


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]

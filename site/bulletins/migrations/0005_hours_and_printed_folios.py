from django.db import migrations, models

SQLITE = """
CREATE TRIGGER bulletins_folio_is_final BEFORE UPDATE ON bulletins_folio
BEGIN SELECT RAISE(ABORT, 'A folio is never changed or deleted.'); END
"""


def guard_again(apps, schema_editor):
    """Django has made the table anew on SQLite, without the trigger that keeps folios final."""
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(SQLITE, params=None)


class Migration(migrations.Migration):

    dependencies = [
        ('bulletins', '0004_media_metadata'),
    ]

    operations = [
        migrations.RunPython(migrations.RunPython.noop, guard_again),
        migrations.AddField(
            model_name='bulletinpage',
            name='hour_known',
            field=models.BooleanField(db_default=True, default=True, help_text='Without it readers see the date alone.', verbose_name='show the hour'),
        ),
        migrations.AlterField(
            model_name='folio',
            name='number',
            field=models.PositiveIntegerField(editable=False, null=True, verbose_name='number'),
        ),
        migrations.RunPython(guard_again, migrations.RunPython.noop),
    ]

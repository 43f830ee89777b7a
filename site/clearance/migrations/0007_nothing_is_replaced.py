"""SQLite's REPLACE took a guarded row away without asking a trigger: from now on it is refused, too."""

from django.db import migrations

from clearance.history.triggers import install


def guard(apps, editor):
    install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("clearance", "0006_origins_and_kept_revisions")]

    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]

"""The database refuses to change or delete a row of the history, whoever asks."""

from django.db import migrations

from clearance.history.triggers import install, remove


def forwards(apps, editor):
    install(editor.connection)


def backwards(apps, editor):
    remove(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("clearance", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]

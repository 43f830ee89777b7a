from django.contrib.postgres.operations import CreateCollation
from django.db import migrations


class Migration(migrations.Migration):
    """Does nothing on SQLite, which is taught the collation at each connection."""

    initial = True
    dependencies = []
    operations = [CreateCollation("spanish", provider="icu", locale="es-MX-u-kn-true")]

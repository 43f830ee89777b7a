"""What a version of a page says of its files, beside it: NULL where an older release has written it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("bulletins", "0003_lists_begin_empty"),
    ]

    operations = [
        migrations.AddField(
            model_name='bulletinindexpage',
            name='media_metadata',
            field=models.JSONField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name='bulletinpage',
            name='media_metadata',
            field=models.JSONField(editable=False, null=True),
        ),
    ]

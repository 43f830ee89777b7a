"""What a version of a page says of its files, beside it: NULL where an older release has written it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("plans", "0003_lists_begin_empty"),
    ]

    operations = [
        migrations.AddField(
            model_name='programplanpage',
            name='media_metadata',
            field=models.JSONField(editable=False, null=True),
        ),
    ]

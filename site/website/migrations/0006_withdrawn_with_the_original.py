from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("website", "0005_media_of_live_pages")]

    operations = [
        migrations.AddField(
            model_name="withdrawal",
            name="with_original",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("website", "0010_spanish_order_of_topics")]

    operations = [
        migrations.AddField(
            model_name="withdrawal",
            name="with_original",
            field=models.BooleanField(db_default=False, default=False),
        ),
    ]

"""The guard asks at each request which image has its file at a path, and Wagtail's tables know no index for that."""

from django.db import migrations, models

TABLES = {"image": "website_image_file", "rendition": "website_rendition_file"}


def add_indexes(apps, schema_editor):
    for name, index in TABLES.items():
        model = apps.get_model("wagtailimages", name)
        schema_editor.add_index(model, models.Index(fields=["file"], name=index))


def remove_indexes(apps, schema_editor):
    for name, index in TABLES.items():
        model = apps.get_model("wagtailimages", name)
        schema_editor.remove_index(model, models.Index(fields=["file"], name=index))


class Migration(migrations.Migration):
    dependencies = [
        ("website", "0006_a_quotation_may_lack_its_speaker"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(add_indexes, remove_indexes, elidable=False)]

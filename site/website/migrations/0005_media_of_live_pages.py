"""What is public keeps the words and focal points that its files have today, until its next version."""

from collections import defaultdict

from django.db import migrations

FOCAL_POINT = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")
BATCH = 200


def record(apps, editor):
    """`MediaUse` says which files the stored content of a page shows."""
    library = {
        "image": (apps.get_model("wagtailimages", "Image"), ("title", "description", *FOCAL_POINT)),
        "document": (apps.get_model("wagtaildocs", "Document"), ("title",)),
    }
    uses = apps.get_model("website", "MediaUse")
    for model in apps.get_models():
        if any(field.name == "media_metadata" for field in model._meta.local_fields):
            keys = list(model.objects.filter(live=True, media_metadata=None).values_list("pk", flat=True))
            for start in range(0, len(keys), BATCH):
                _record_pages(model, keys[start : start + BATCH], uses, library)


def _record_pages(model, keys, uses, library):
    found = {key: defaultdict(dict) for key in keys}
    for kind, (items, fields) in library.items():
        shown = uses.objects.filter(kind=kind, page_id__in=keys)
        rows = items.objects.filter(pk__in=shown.values("object_id")).values("pk", *fields)
        words = {row.pop("pk"): row for row in rows}
        for page_id, item in shown.values_list("page_id", "object_id"):
            if item in words:
                found[page_id][kind][str(item)] = words[item]
    for key, metadata in found.items():
        model.objects.filter(pk=key).update(media_metadata=dict(metadata))


class Migration(migrations.Migration):
    dependencies = [
        ("website", "0004_media_metadata"),
        ("bulletins", "0004_media_metadata"),
        ("ethics", "0003_media_metadata"),
        ("institutions", "0004_media_metadata"),
        ("plans", "0004_media_metadata"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0010_document_file_hash"),
    ]

    operations = [migrations.RunPython(record, migrations.RunPython.noop)]

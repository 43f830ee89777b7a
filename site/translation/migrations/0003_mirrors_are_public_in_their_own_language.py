"""localize put the untranslated pages above a translation live in its language, with the source's text."""

from django.db import migrations
from django.db.models import F

EMPTIED = {"title": "", "summary": "", "body": "", "attachments": [], "topics": [], "url": ""}


def return_foreign_mirrors_to_draft(apps, schema_editor):
    """The rows of the table become removals, which the search worker carries to Elasticsearch."""
    Page = apps.get_model("wagtailcore", "Page")
    SearchEntry = apps.get_model("search", "SearchEntry")
    Posting = apps.get_model("search", "Posting")
    mirrors = Page.objects.filter(live=True, alias_of__isnull=False).exclude(alias_of__locale=F("locale"))
    keys = list(mirrors.values_list("pk", flat=True))
    for start in range(0, len(keys), 500):
        batch = keys[start : start + 500]
        Page.objects.filter(pk__in=batch).update(live=False, has_unpublished_changes=True)
        Posting.objects.filter(entry__page_id__in=batch).delete()
        rows = SearchEntry.objects.filter(page_id__in=batch, visible=True)
        rows.update(visible=False, version=F("version") + 1, **EMPTIED)


class Migration(migrations.Migration):
    dependencies = [
        ("translation", "0002_whose_words"),
        ("search", "0003_prefixes_by_the_index"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(return_foreign_mirrors_to_draft, migrations.RunPython.noop)]

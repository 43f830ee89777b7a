"""Clearances that were given before are sealed in the history; from now on the database guards both tables."""

from types import SimpleNamespace

from django.db import migrations
from django.utils import timezone

from clearance.history.chain import seal
from clearance.history.sealing import GIVEN, sealed
from clearance.history.triggers import install


def seal_what_was_given(apps, editor):
    HistoryEntry = apps.get_model("clearance", "HistoryEntry")
    for clearance in apps.get_model("clearance", "Clearance").objects.order_by("pk").iterator():
        last = HistoryEntry.objects.filter(page_id=clearance.page_id).order_by("-number").first()
        last = last or SimpleNamespace(number=0, digest="")
        entry = HistoryEntry(
            page_id=clearance.page_id, number=last.number + 1, at=timezone.now(), action=GIVEN,
            revision_id=clearance.revision_number, page_title=clearance.page_title,
            reason=clearance.break_glass_reason or clearance.comment, data=sealed(clearance),
        )
        entry.digest = seal(entry, last.digest)
        entry.save(force_insert=True)


def guard(apps, editor):
    install(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("clearance", "0004_first_checklist")]

    operations = [
        migrations.RunPython(seal_what_was_given, migrations.RunPython.noop),
        migrations.RunPython(guard, migrations.RunPython.noop),
    ]

"""What an older analyser wrote, or reader of files read, is done anew in the background after `migrate`."""

from django.apps import AppConfig
from django.apps.registry import Apps

from . import tasks
from .attachments.models import READER, DocumentText
from .attachments.tasks import read_again
from .database import renewal


def renew_after_an_upgrade(sender: AppConfig, apps: Apps | None = None, **kwargs: object) -> None:
    """Only where the migrations have got as far as the columns that tell who wrote or read a text.

    Emptying a database sends the same signal, without the state of the migrations.
    """
    if apps is None:
        return
    if _has(apps, "FoldedText", "written_by") and renewal.is_needed():
        tasks.renew_texts.enqueue()
    if _has(apps, "DocumentText", "read_by") and DocumentText.objects.filter(read_by__lt=READER).exists():
        read_again.enqueue()


def _has(apps: Apps, model: str, field: str) -> bool:
    return field in {known.name for known in apps.get_model("search", model)._meta.get_fields()}

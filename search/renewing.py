"""An upgrade that changes the analyser leaves no stale postings: `migrate` sees to them in the background."""

from django.apps import AppConfig
from django.apps.registry import Apps

from . import tasks
from .database import renewal


def renew_after_an_upgrade(sender: AppConfig, apps: Apps | None = None, **kwargs: object) -> None:
    """Only where the migrations have got as far as the column that tells who wrote a text.

    Emptying a database sends the same signal, without the state of the migrations.
    """
    if apps is None:
        return
    fields = {field.name for field in apps.get_model("search", "FoldedText")._meta.get_fields()}
    if "written_by" in fields and renewal.is_needed():
        tasks.renew_texts.enqueue()

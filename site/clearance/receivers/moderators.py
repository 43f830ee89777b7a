"""The moderators' group and the workflow exist as soon as the tables do."""

from django.db.models.signals import post_migrate
from django.dispatch import receiver

from .. import groups

# The apps whose tables or permissions the group needs; the last of them completes it.
_APPS = {"clearance", "auth", "wagtailcore", "wagtailadmin"}


@receiver(post_migrate)
def prepare_the_moderators(sender: object, using: str, plan: object = None, **kwargs: object) -> None:
    if sender.label in _APPS and using == "default" and _tables_exist():
        groups.clearance_workflow()


def _tables_exist() -> bool:
    from django.db import connection

    tables = set(connection.introspection.table_names())
    return {"clearance_clearancetask", "wagtailcore_workflow", "auth_group", "wagtailcore_page"} <= tables

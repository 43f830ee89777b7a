"""The names of permissions in the site's own language: Django writes them into its table in English.

Wagtail's form for groups shows them as they stand there, and reads them out as labels.
"""

from django.conf import settings
from django.contrib.auth.models import Permission
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

_BY_ACTION = {
    "add": gettext_noop("Can add %(thing)s"),
    "change": gettext_noop("Can change %(thing)s"),
    "delete": gettext_noop("Can delete %(thing)s"),
    "view": gettext_noop("Can see %(thing)s"),
    "choose": gettext_noop("Can choose %(thing)s"),
    "publish": gettext_noop("Can publish %(thing)s"),
    "lock": gettext_noop("Can lock %(thing)s"),
    "unlock": gettext_noop("Can unlock any %(thing)s"),
    "bulk_delete": gettext_noop("Can delete, with what stands below, %(thing)s"),
    "access": gettext_noop("Can enter the administration"),
    "submit": gettext_noop("Can request translations"),
}


def write(using: str = "default", **kwargs: object) -> None:
    """After each migration, since that is when Django adds permissions; names of other actions stay."""
    changed = []
    with override(settings.LANGUAGE_CODE):
        for permission in Permission.objects.using(using).select_related("content_type"):
            name = name_of(permission)
            if name != permission.name:
                permission.name = name
                changed.append(permission)
    Permission.objects.using(using).bulk_update(changed, ["name"], batch_size=200)


def name_of(permission: Permission) -> str:
    """In the active language; at most as long as the column."""
    action = permission.codename.rsplit("_", 1)[0]
    if action not in _BY_ACTION:
        return permission.name
    return (_(_BY_ACTION[action]) % {"thing": permission.content_type.name})[:255]

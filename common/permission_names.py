"""The names of permissions in the site's own language: Django writes them into its table in English.

Wagtail's form for groups shows them as they stand there, and reads them out as labels.
"""

from django.conf import settings
from django.contrib.auth.models import Permission
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

_BY_ACTION = {
    "add": _("Can add %(thing)s"),
    "change": _("Can change %(thing)s"),
    "delete": _("Can delete %(thing)s"),
    "view": _("Can see %(thing)s"),
    "choose": _("Can choose %(thing)s"),
    "publish": _("Can publish %(thing)s"),
    "lock": _("Can lock %(thing)s"),
    "unlock": _("Can unlock any %(thing)s"),
    "bulk_delete": _("Can delete, with what stands below, %(thing)s"),
    "access": _("Can enter the administration"),
    "submit": _("Can request translations"),
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
    return (str(_BY_ACTION[action]) % {"thing": permission.content_type.name})[:255]

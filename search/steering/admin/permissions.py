"""Who steers the search: whoever may change pins. The groups of SEARCH_STEERING_GROUPS may from the start."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import require_admin_access

MAY_STEER = "search.change_pin"
_MODELS = ("pin", "synonymline", "stopword", "blockedsuggestion")


def for_those_who_steer(view: Callable) -> Callable:
    @require_admin_access
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(MAY_STEER):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def grant_to_groups(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """After migrations: the groups exist and may make all decisions."""
    create_permissions(apps.get_app_config("search"), verbosity=0, using=using)
    codenames = [f"{action}_{model}" for action in ("add", "change", "delete", "view") for model in _MODELS]
    wanted = Permission.objects.using(using).filter(content_type__app_label="search", codename__in=codenames)
    for name in settings.SEARCH_STEERING_GROUPS:
        group, _ = Group.objects.using(using).get_or_create(name=name)
        group.permissions.add(*wanted)

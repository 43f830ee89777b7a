"""Wagtail's permissions on collections of images and documents, found by their role."""

from collections.abc import Iterable

from django.contrib.auth.models import Permission
from django.db.models import QuerySet

COLLECTION_PERMISSIONS = ("add", "change", "choose")


def collection_permissions(actions: Iterable[str]) -> QuerySet[Permission]:
    models = (("wagtailimages", "image"), ("wagtaildocs", "document"))
    codenames = [f"{action}_{model}" for action in actions for _, model in models]
    return Permission.objects.filter(
        content_type__app_label__in=[app for app, _ in models], codename__in=codenames
    )

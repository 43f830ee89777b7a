"""Institutions own permissions: saving one adjusts its section."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page

from .. import sections


@receiver(post_save)
def follow_an_institution(sender: type, instance: object, raw: bool = False, **kwargs: object) -> None:
    if not raw and isinstance(instance, Page) and getattr(instance, "is_institution", False):
        sections.ensure(instance)

"""Institutions own permissions: saving one adjusts its section."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page

from .. import draft_marks, sections


@receiver(post_save)
def follow_an_institution(sender: type, instance: object, raw: bool = False, **kwargs: Any) -> None:
    if raw or draft_marks.are_all_of(kwargs.get("update_fields")):
        return
    if isinstance(instance, Page) and getattr(instance, "is_institution", False):
        sections.ensure(instance)

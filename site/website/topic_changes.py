"""A topic's new name, or its end, reaches the rows of the pages that carry it."""

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page

from search import entries

from .topics import Topic


@receiver(post_save, sender=Topic)
def follow_a_topic(instance: Topic, raw: bool = False, created: bool = False, **kwargs: object) -> None:
    if not raw and not created:
        entries.sync_pages(_pages_about(instance))


@receiver(pre_delete, sender=Topic)
def remember_its_pages(instance: Topic, **kwargs: object) -> None:
    instance.pages_about_it = _pages_about(instance)


@receiver(post_delete, sender=Topic)
def follow_the_end_of_a_topic(instance: Topic, **kwargs: object) -> None:
    entries.sync_pages(instance.pages_about_it)


def _pages_about(topic: Topic) -> list[int]:
    """Whichever page types name topics: this room knows none of them."""
    found: list[int] = []
    for relation in topic._meta.related_objects:
        if issubclass(relation.related_model, Page):
            pages = relation.related_model.objects.filter(**{relation.field.name: topic})
            found += pages.values_list("pk", flat=True)
    return found

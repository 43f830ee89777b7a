"""By whatever route something happens to an original, Wagtail tells of it here, inside its transaction."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from ..withdrawals.acts import carry_notice
from . import acts


def _who_acts() -> Any:
    """The person of the request, or of `unpublish()`, `delete()` and `move()` where code says who."""
    return get_active_log_context().user


@receiver(page_unpublished)
def follow_an_unpublication(instance: Page, **kwargs: object) -> None:
    acts.unpublish_versions(instance, _who_acts())


@receiver(pre_delete, sender=Page)
def follow_a_deletion(instance: Page, **kwargs: object) -> None:
    """Of whatever type it is, and for each page below one that is deleted."""
    acts.delete_versions(instance, _who_acts())


@receiver(post_page_move)
def follow_a_move(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: object
) -> None:
    if parent_page_before.pk != parent_page_after.pk:
        acts.move_versions(instance, parent_page_after, _who_acts())


@receiver(post_save, sender=PageViewRestriction)
def follow_a_restriction(
    instance: PageViewRestriction, created: bool, raw: bool = False, **kwargs: object
) -> None:
    if created and not raw:
        acts.tell_of_restriction(instance, acts.RESTRICTED)


@receiver(post_delete, sender=PageViewRestriction)
def follow_its_end(instance: PageViewRestriction, **kwargs: object) -> None:
    acts.tell_of_restriction(instance, acts.FREED)


@receiver(page_published)
def carry_the_notice(instance: Page, **kwargs: object) -> None:
    """A translation that goes live while its original stands withdrawn."""
    if instance.live:
        carry_notice(instance)

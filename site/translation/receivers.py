"""What localize does not remember or do by itself."""

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
)

from . import authors, wordless

Text = StringTranslation | SegmentOverride


@receiver(post_save, sender=TranslationLog)
def remember_the_basis(instance: TranslationLog, created: bool, raw: bool = False, **kwargs: object) -> None:
    """Each translated revision remembers which state of its source it rests on, and whose words."""
    if created and not raw:
        authors.record_basis(instance)


@receiver(post_save, sender=StringTranslation)
@receiver(post_save, sender=SegmentOverride)
def remember_the_hand(
    instance: StringTranslation | SegmentOverride, raw: bool = False, **kwargs: object
) -> None:
    if not raw and instance.last_translated_by_id:
        authors.record_contribution(instance)


@receiver(post_save, sender=Translation)
def carry_figures_over(instance: Translation, created: bool, raw: bool = False, **kwargs: object) -> None:
    if created and not raw:
        segments = StringSegment.objects.filter(source_id=instance.source_id).select_related("string")
        wordless.carry_over(segments, [instance])


@receiver(post_save, sender=Translation)
def tell_the_source_s_history(
    instance: Translation, created: bool, raw: bool = False, **kwargs: object
) -> None:
    """The translation has a history of its own; the source's says that and when it was asked for."""
    source = instance.source.get_source_instance() if created and not raw else None
    if isinstance(source, Page):
        log(source, "translation.begin", data={"language": instance.target_locale.language_code})


@receiver(post_save, sender=StringSegment)
def carry_a_new_figure_over(
    instance: StringSegment, created: bool, raw: bool = False, **kwargs: object
) -> None:
    if created and not raw and wordless.is_wordless(instance.string.data):
        wordless.carry_over([instance], Translation.objects.filter(source_id=instance.source_id))

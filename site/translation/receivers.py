"""What localize does not remember or do by itself."""

from django.conf import settings
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.log_actions import log
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import (
    SegmentOverride,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationLog,
)

from search import originals

from . import authors, wordless

Text = StringTranslation | SegmentOverride


@receiver(post_save, sender=TranslationLog)
def remember_the_basis(instance: TranslationLog, created: bool, raw: bool = False, **kwargs: object) -> None:
    """Each translated revision remembers which state of its source it rests on, and whose words."""
    if created and not raw:
        authors.record_basis(instance)
        _drop_copied_restrictions(instance.source.object_id, instance.locale_id)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def keep_restrictions_in_one_place(
    instance: PageViewRestriction, raw: bool = False, **kwargs: object
) -> None:
    """That of the original holds for its translations (`search.originals`), and ends with it."""
    page = None if raw else Page.objects.filter(pk=instance.page_id).select_related("locale").first()
    for version in originals.translations_of(page) if page else ():
        _drop_copied_restrictions(version.translation_key, version.locale_id)


def _drop_copied_restrictions(key: object, locale_id: int) -> None:
    """localize copies them, and would have readers type a password twice."""
    own = {"source__locale__language_code": settings.LANGUAGE_CODE}
    managed = Translation.objects.filter(
        source__object_id=key, target_locale_id=locale_id, enabled=True, **own
    )
    copies = PageViewRestriction.objects.filter(page__translation_key=key, page__locale_id=locale_id)
    if managed.exists():
        copies.delete()


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

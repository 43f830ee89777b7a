"""A bilingual section: an institution in Spanish, its staff, and pages that wait for their English."""

from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object


def translate_draft(page: Page, user: object = None, code: str = "en") -> Translation:
    """Ask for a translation as the admin's view does; its page is a draft with the Spanish texts."""
    locale = Locale.objects.get_or_create(language_code=code)[0]
    translate_object(page, [locale], user=user)
    return Translation.objects.get(source__object_id=page.translation_key, target_locale=locale)


def translate_texts(translation: Translation, user: object = None, prefix: str = "EN ") -> list[str]:
    """Translate every text of the page by writing `prefix` before it; returns the new texts."""
    texts = []
    for segment in translation.source.stringsegment_set.select_related("string"):
        text = StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            locale_id=translation.target_locale_id,
            context_id=segment.context_id,
            defaults={
                "data": prefix + segment.string.data,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": user,
            },
        )[0]
        texts.append(text.data)
    return texts

"""Texts without a letter, such as figures in a table's cells: nothing in them waits for a translator."""

from collections.abc import Iterable

from wagtail_localize.models import StringSegment, StringTranslation, Translation

TOOL = "—"  # shown as who translated it: nobody had to


def is_wordless(text: str) -> bool:
    return not any(character.isalpha() for character in text)


def carry_over(segments: Iterable[StringSegment], translations: Iterable[Translation]) -> None:
    """Give the translations what the source says, where no translator has said otherwise."""
    wordless = [segment for segment in segments if is_wordless(segment.string.data)]
    for translation in translations:
        for segment in wordless:
            StringTranslation.objects.get_or_create(
                translation_of_id=segment.string_id,
                locale_id=translation.target_locale_id,
                context_id=segment.context_id,
                defaults={
                    "data": segment.string.data,
                    "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                    "tool_name": TOOL,
                },
            )

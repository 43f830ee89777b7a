"""The English pages, made in wagtail-localize as a translator makes them and cleared like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from clearance import gate
from translation.submission import submit_for_clearance
from translation.wordless import is_wordless

from .content.english import TEXTS, UNFINISHED_REASON
from .content.english.plan import PUBLISHED, UNFINISHED

if TYPE_CHECKING:
    from .loader import Demonstration


class TextWithoutEnglish(Exception):
    """Names the Spanish texts that the demonstration has no English for."""


def put_into_english(demo: Demonstration) -> None:
    """Parents before children, so that nothing in English stands below a mirror of a Spanish page."""
    for key in PUBLISHED:
        _publish(demo, _translate(demo, _page(demo, key)))
    for key, standing in UNFINISHED.items():
        translation = _translate(demo, _page(demo, key), half=standing == "begun")
        if standing != "begun":
            page = submit_for_clearance(translation, demo.people["traductora"])
            if standing == "sent back":
                demo.road.send_back(page, UNFINISHED_REASON)


def _page(demo: Demonstration, key: str) -> Page:
    page = demo.indexes[key.removeprefix("index-")] if key.startswith("index-") else demo.pages[key]
    return page.specific_class.objects.get(pk=page.pk)


def _translate(demo: Demonstration, page: Page, half: bool = False) -> Translation:
    translator = demo.people["traductora"]
    translate_object(page, [demo.english], user=translator)
    translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=demo.english)
    segments = list(translation.source.stringsegment_set.select_related("string").order_by("order"))
    _write(segments[: len(segments) // 2] if half else segments, translation, translator)
    return translation


def _write(segments: list[StringSegment], translation: Translation, translator: Any) -> None:
    segments = [segment for segment in segments if not is_wordless(segment.string.data)]
    if missing := [segment.string.data for segment in segments if segment.string.data not in TEXTS]:
        raise TextWithoutEnglish("\n".join(missing))
    for segment in segments:
        StringTranslation.objects.update_or_create(
            translation_of_id=segment.string_id,
            locale_id=translation.target_locale_id,
            context_id=segment.context_id,
            defaults={
                "data": TEXTS[segment.string.data],
                "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
                "last_translated_by": translator,
            },
        )


def _publish(demo: Demonstration, translation: Translation) -> None:
    translator = demo.people["traductora"]
    if gate.needs_clearance(translation.get_target_instance()):
        demo.road.clear(submit_for_clearance(translation, translator))
    else:
        translation.save_target(user=translator, publish=False)
        translation.get_target_instance().latest_revision.publish(user=demo.admin)

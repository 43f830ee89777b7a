from django.utils.translation import override
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from ethics.citations import cite
from ethics.models import EthicsCodePage, PublishedAnchor
from tests.factories import publish
from tests.factories.ethics import CLAUSES, PRINCIPLES
from tests.factories.translations import translate_draft, translate_texts
from tests.shared import shared


@shared
def translated(home, institution, code, english):
    for page in (home, institution):
        translate_draft(page)
    translation = translate_draft(code)
    translate_texts(translation)
    translation.save_target(publish=False)
    target = EthicsCodePage.objects.get(translation_key=code.translation_key, locale=english)
    return publish(target.get_latest_revision_as_object())


def test_every_title_is_a_segment_and_no_date_or_slug_is(code):
    segments = extract_segments(code)
    texts = {segment.string.data for segment in segments if isinstance(segment, StringSegmentValue)}
    assert {*PRINCIPLES, *CLAUSES} <= texts
    assert code.slug not in texts


def test_both_languages_have_the_same_anchors(code, translated):
    assert translated.live
    assert [part.anchor for part in translated.outline] == [part.anchor for part in code.outline]
    assert translated.cited_part("III-b").title == "EN Interdependencia"
    assert PublishedAnchor.objects.count() == 15


def test_a_citation_leads_to_the_reader_s_language(code, translated):
    with override("en"):
        citation = cite(EthicsCodePage.objects.get(pk=code.pk), "III-b")
    assert citation.url == f"{translated.url}#III-b"
    assert citation.title == "EN Interdependencia"
    assert citation.label == "Principle III, clause b"

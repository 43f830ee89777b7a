"""wagtail-localize finds every text of every block, and puts each translation back where it belongs."""

from itertools import count

import pytest
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from tests import factories
from tests.cms_blocks.walk import BODY, NAMES, filled
from tests.factories.translations import translate_draft, translate_texts
from website.models import SectionPage


def written_in(home, name):
    numbers, written = count(), []

    def word():
        written.append(f"word{next(numbers)}x")
        return written[-1]

    value = filled(BODY.child_blocks[name], word)
    page = factories.page_below(home, SectionPage, slug="page", body=[(name, value)])
    return page, written


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_a_segment(home, name):
    page, written = written_in(home, name)
    segments = extract_segments(SectionPage.objects.get(pk=page.pk))
    found = " ".join(segment.string.data for segment in segments if isinstance(segment, StringSegmentValue))
    assert [text for text in written if text not in found] == []


@pytest.mark.parametrize("name", ["table", "gallery", "legal_basis", "paragraph", "calendar", "bar_chart"])
def test_translations_come_back_in_their_places(home, english, name):
    page, written = written_in(home, name)
    translate_draft(home)
    translation = translate_draft(page)
    translate_texts(translation)
    translation.save_target(publish=False)
    english_page = SectionPage.objects.get(translation_key=page.translation_key, locale=english)
    body = english_page.get_latest_revision_as_object().body
    found = "\n".join(BODY.get_searchable_content(body))
    assert [text for text in written if f"EN {text}" not in found] == []
    assert [block.id for block in body] == [block.id for block in SectionPage.objects.get(pk=page.pk).body]

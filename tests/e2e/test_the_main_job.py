"""The whole job in one story: written, cleared, found without the accent, translated, cleared again."""

import pytest
from playwright.sync_api import expect

from bulletins.models import BulletinPage

from . import steps
from .offices import build

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story(search_engine, home):
    return build(home)


def test_from_the_editor_s_desk_to_the_citizen(story, log_in, open_page):
    editor = log_in(story.office.editor.get_username())
    steps.write_a_bulletin(editor, story.index.pk)
    bulletin = BulletinPage.objects.get(title=steps.HEADLINE)
    assert not bulletin.live

    citizen = open_page(javascript=False)
    steps.search_for(citizen, "rendicion")
    expect(citizen.get_by_role("link", name=steps.HEADLINE)).to_have_count(0)

    steps.clear_what_waits(log_in(story.moderator.get_username()), steps.HEADLINE)

    for words in ("rendicion", "instituciones", "funcionario"):
        steps.search_until_found(citizen, words, steps.HEADLINE)
    citizen.get_by_role("link", name=steps.HEADLINE).first.click()
    expect(citizen.get_by_role("heading", level=1)).to_have_text(steps.HEADLINE)
    expect(citizen.get_by_text("Coatzacoalcos, Ver.").first).to_be_visible()

    translator = log_in(story.office.translator.get_username())
    steps.translate(translator, steps.HEADLINE, steps.TEXTS)
    reader = open_page()
    steps.search_for(reader, "quarter", language="en")
    expect(reader.get_by_role("link", name=steps.ENGLISH)).to_have_count(0)

    steps.clear_what_waits(log_in(story.moderator.get_username()), steps.ENGLISH)
    steps.search_until_found(reader, "quarter", steps.ENGLISH, language="en")
    reader.get_by_role("link", name=steps.ENGLISH).first.click()
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    reader.get_by_role("link", name="Español").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text(steps.HEADLINE)

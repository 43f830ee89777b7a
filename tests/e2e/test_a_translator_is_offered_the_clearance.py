import re

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.factories.translations import translate_draft, translate_texts

from .offices import build

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def editor(home, log_in):
    """The translator's editor of a bulletin whose English is complete."""
    story = build(home)
    translation = translate_draft(factories.bulletin(story.index, summary="Se abre la convocatoria."))
    translate_texts(translation, story.office.translator)
    page = log_in(story.office.translator.get_username())
    page.goto(f"/admin/pages/{translation.get_target_instance().pk}/edit/")
    return page


@pytest.fixture
def actions(editor):
    return editor.locator(".footer .actions--primary .w-dropdown-button")


def test_the_big_button_sends_for_clearance(editor, actions):
    expect(actions.get_by_role("button").first).to_have_text("Enviar a visto bueno")
    actions.get_by_role("button").first.click()
    expect(editor.get_by_text("En revisión").first).to_be_visible()


def test_stopping_the_translation_is_one_of_the_others(editor, actions):
    expect(actions.get_by_role("button").first).to_have_text("Enviar a visto bueno")
    stop = editor.get_by_role("button", name="Parar traducción sincronizada")
    expect(stop).to_have_count(0)
    actions.locator(".w-dropdown__toggle").click()
    expect(stop).to_be_visible()
    stop.click()
    expect(editor.locator(".js-translation-editor")).to_have_count(0)


def test_the_headings_are_in_the_language_of_the_admin(editor):
    expect(editor.get_by_role("heading", name="Traducción de Español a Inglés").first).to_be_visible()
    expect(editor.get_by_text(re.compile("to .* translation$"))).to_have_count(0)

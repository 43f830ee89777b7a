"""The combobox in every search field: by keyboard, and told to assistive technology."""

import re

import pytest
from playwright.sync_api import expect

from tests import factories


@pytest.fixture
def town(settings, home):
    settings.ELASTICSEARCH_URL = ""  # the field is the same whichever engine answers
    town = factories.institution(home, "Ayuntamiento de Coatzacoalcos", slug="ayuntamiento")
    factories.bulletin(factories.bulletin_index(town, slug="boletines"), "Abren el registro de becas")
    return town


@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("address", ["/es/", "/es/ayuntamiento/", "/es/buscar/"])
def test_a_suggestion_is_chosen_by_keyboard(town, open_page, violations, address, size):
    page = open_page(size=size)
    page.goto(address)
    field = page.get_by_role("combobox").first
    field.press_sequentially("bec")
    expect(page.get_by_role("option")).to_have_text(["Abren el registro de becas"])
    field.press("ArrowDown")
    option = page.get_by_role("option", selected=True)
    expect(field).to_have_attribute("aria-activedescendant", option.get_attribute("id"))
    expect(field).to_have_attribute("aria-expanded", "true")
    box = option.bounding_box()
    assert page.evaluate(
        "([x, y]) => document.elementFromPoint(x, y).getAttribute('role')",
        [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2],
    )  # nothing covers or cuts it
    assert violations(page) == []
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/es/buscar/\?q=Abren\+el\+registro\+de\+becas"))


def test_escape_keeps_what_was_typed(town, open_page):
    page = open_page()
    page.goto("/es/ayuntamiento/")
    field = page.get_by_role("combobox")
    field.press_sequentially("bec")
    expect(page.get_by_role("option")).to_have_count(1)
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value("bec")
    expect(field).to_have_attribute("aria-expanded", "false")

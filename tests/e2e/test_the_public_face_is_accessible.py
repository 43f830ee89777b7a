"""The frame that every page shares: at both sizes, in both schemes, by keyboard and without JavaScript."""

import pytest

from tests import factories


@pytest.fixture
def town(home, english):
    factories.publish(home.copy_for_translation(english))
    town = factories.institution(
        home, "Ayuntamiento de Coatzacoalcos", slug="ayuntamiento", accent_colour="#8a2f14"
    )
    section = factories.section(town, "Trámites", slug="tramites", summary="Qué puede hacer aquí.")
    factories.section(section, "Licencias", slug="licencias")
    factories.bulletin(factories.bulletin_index(town, slug="boletines"), "Abren el registro de becas")
    return town


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "desk"])
@pytest.mark.parametrize("address", ["/es/", "/es/ayuntamiento/tramites/", "/es/no-existe/"])
def test_axe_finds_nothing_and_nothing_overflows(town, open_page, violations, size, scheme, address):
    page = open_page(size=size)
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth <= {root}.clientWidth")
    assert violations(page) == []


def test_the_first_tab_leads_past_the_navigation(town, open_page):
    page = open_page()
    page.goto("/es/ayuntamiento/tramites/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip-link")
    assert skip.evaluate("link => link === document.activeElement")
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_every_stop_of_the_keyboard_is_seen(town, open_page):
    page = open_page()
    page.goto("/es/")
    stops = page.locator("a:visible, input:visible, button:visible").count()
    for _stop in range(stops):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", page.evaluate("document.activeElement.outerHTML")


def test_navigation_and_search_work_without_javascript(town, open_page):
    page = open_page(javascript=False)
    page.goto("/es/")
    page.fill("input[name=q]", "becas")
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/buscar/?q=becas")
    page.get_by_role("link", name="Abren el registro de becas").click()
    page.wait_for_url("**/es/ayuntamiento/boletines/**")
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/")

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


def test_a_filter_shows_its_choice_whole_on_a_phone(town, open_page):
    page = open_page(size="phone")
    page.goto("/es/ayuntamiento/boletines/")
    widths = page.locator(".filters select").evaluate_all(
        """choices => choices.map(choice => {
            const alone = document.createElement("select");
            alone.append(new Option(choice.selectedOptions[0].text));
            alone.style.inlineSize = "auto";
            choice.after(alone);
            const natural = alone.offsetWidth;
            alone.remove();
            return [choice.offsetWidth, natural];
        })"""
    )
    assert widths
    assert all(given >= natural for given, natural in widths)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ["/es/ayuntamiento/boletines/", "/es/buscar/?q=becas"])
def test_paper_is_white_and_has_nothing_to_click(town, open_page, address, scheme):
    page = open_page()
    page.goto(address)
    page.emulate_media(media="print", color_scheme=scheme)
    colour = page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor")
    assert colour == "rgb(255, 255, 255)"
    for control in ("form", "input", "button", "nav", ".search-facets", ".search-sorts"):
        assert [one for one in page.locator(control).all() if one.is_visible()] == [], control
    assert page.get_by_text("Abren el registro de becas").is_visible()

"""A plan as people meet it: narrow and wide, by keyboard, on paper."""

from io import BytesIO

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests import factories
from tests.factories.plans import cri_page, infoem_page, plan_page, target

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def plans(home):
    achieved = {"2024": "2", "2025": "1"}
    reported = plan_page(home, target("obra", 8, {2024: 4, 2026: 4}, achieved=achieved), slug="con-avance")
    return [cri_page(home).url, infoem_page(home).url, reported.url]


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(open_page, violations, plans, size):
    page = open_page(size=size)
    for address in plans:
        page.goto(address)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_contents_stay_in_view_without_scripts(open_page, plans):
    page = open_page(size="desk", javascript=False)
    page.emulate_media(reduced_motion="reduce")
    page.goto(plans[0] + "#matriz")
    assert page.locator(".toc a[href='#matriz']").is_visible()
    box = page.locator(".toc").bounding_box()
    assert 0 <= box["y"] < 200


def test_on_a_phone_the_way_back_to_the_contents_stays_in_view(open_page, plans):
    page = open_page(size="phone")
    page.emulate_media(reduced_motion="reduce")  # there at once, not by a smooth scroll
    page.goto(plans[0] + "#diagnostico")
    box = page.locator(".plan__up a").bounding_box()
    assert 0 < box["y"] < 700
    page.locator(".plan__up a").click()
    assert page.url.endswith("#toc")


def test_on_a_phone_nothing_covers_the_beginning_of_a_plan(open_page, plans):
    """The way back to the contents appears once these are passed, not over the headline."""
    page = open_page(size="phone")
    page.goto(plans[0])
    window = page.viewport_size["height"]
    assert page.locator(".plan__up a").bounding_box()["y"] >= window


def test_on_a_phone_the_dated_actions_need_no_scrolling(open_page, plans):
    page = open_page(size="phone")
    page.goto(plans[1] + "#acciones")
    region = page.locator(".table-scroll:has(.plan-actions)")
    assert region.evaluate("element => element.scrollWidth <= element.clientWidth")


def test_on_a_phone_the_names_of_the_rows_stay_beside_the_figures(open_page, plans):
    page = open_page(size="phone")
    page.goto(plans[0] + "#matriz")
    region = page.locator("#matriz .table-scroll")
    region.evaluate("element => { element.scrollLeft = element.scrollWidth }")
    name = page.locator("#matriz tbody th[scope=row]").first.bounding_box()
    assert name["x"] >= region.bounding_box()["x"] - 1


def test_the_matrix_scrolls_by_keyboard(open_page, plans):
    page = open_page(size="phone")
    page.goto(plans[0])
    region = page.locator("#matriz .table-scroll")
    region.focus()
    page.keyboard.press("ArrowRight")
    expect(region).not_to_have_js_property("scrollLeft", 0)


def test_on_paper_the_whole_matrix_is_there_and_nothing_to_click(open_page, plans):
    page = open_page()
    page.goto(plans[0])
    page.emulate_media(media="print")
    assert not page.locator(".toc").is_visible()
    assert not page.locator(".plan-downloads").first.is_visible()
    page.set_viewport_size({"width": 680, "height": 900})  # A4 within its margins
    region = page.locator("#matriz .table-scroll")
    assert region.evaluate("element => element.scrollWidth <= element.clientWidth + 1")


WHITE = {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_on_paper_marked_days_are_read_and_a_sum_stands_once(open_page, home, plans):
    """Browsers print no backgrounds: what is white on a colour would be white on white."""
    days = [{"date": "2024-02-08", "label": "Foro"}]
    body = [("calendar", {"title": "Agenda", "show": "marked", "days": days})]
    page = open_page(size="desk")
    page.set_viewport_size({"width": 650, "height": 900})  # what a sheet leaves between its margins
    page.emulate_media(media="print")
    for address in (factories.section(home, "Agenda", body=body).url, plans[1]):
        page.goto(address)
        for mark in page.locator(".calendar__marked, .plan-month__marked").all()[:3]:
            style = "element => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor]"
            colour, ground = mark.evaluate(style)
            assert colour not in WHITE and ground in WHITE
        names = page.locator(":is(.calendar, .plan-month) thead th")
        fit = names.evaluate_all("all => all.map(name => name.scrollWidth <= name.clientWidth + 1)")
        assert fit and all(fit)
    page.goto(plans[0])
    assert page.locator("tfoot").first.evaluate("foot => getComputedStyle(foot).display") == "table-row-group"


@pytest.mark.parametrize("height", range(188, 284, 16))
def test_on_paper_no_head_of_a_table_is_left_alone_at_the_foot_of_a_sheet(open_page, plans, height):
    """Whatever the paper: each height breaks the plan at other lines."""
    page = open_page()
    for address in plans[:2]:
        page.goto(address)
        heads = page.locator(".matrix__project, :is(.matrix, .plan-actions) thead th:last-child")
        ends = tuple(heads.all_inner_texts())
        sheets = PdfReader(BytesIO(page.pdf(width="216mm", height=f"{height}mm"))).pages
        last = [sheet.extract_text().strip().splitlines()[-1].strip() for sheet in sheets]
        assert not [line for line in last if line.endswith(ends)]

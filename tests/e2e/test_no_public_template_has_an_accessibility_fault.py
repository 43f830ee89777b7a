"""Every public template in its richest form: axe, no overflow, by keyboard, without JavaScript."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.models import PageViewRestriction

from clearance.models import PreviewLink
from tests import factories
from tests.factories import rich
from tests.factories.plans import cri_page, infoem_page
from tests.search.calm import forget_failures
from website.withdrawals.acts import withdraw

pytestmark = pytest.mark.django_db(transaction=True)
NO_OVERFLOW = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
FOCUS = """() => {
    const stop = document.activeElement, style = getComputedStyle(stop);
    const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return {stop: stop === document.body ? '' : stop.outerHTML.slice(0, 160), seen};
}"""


@pytest.fixture
def site(home, english):
    """Addresses by what stands there."""
    admin = factories.administrator()
    agency = factories.institution(home, "Agencia Digital", publishes_directly=True)
    plan, code = cri_page(agency), factories.ethics_code(agency)
    shelf = rich.shelf(code, plan, agency)
    office = rich.full_institution(home, shelf, name="Coordinación General", slug="coordinacion")
    index = factories.bulletin_index(office)
    bulletin = rich.full_bulletin(index, shelf, title="Un boletín con todo")
    section = factories.section(office, "Trámites", body=rich.every_block(shelf), summary="Qué puede hacer.")
    closed = factories.section(office, "Con contraseña")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="secreta")
    members = factories.section(office, "Con sesión")
    PageViewRestriction.objects.create(page=members, restriction_type="login")
    withdrawn = factories.bulletin(index, "Un boletín retirado", summary="Decía otra cosa.")
    withdraw(withdrawn, admin, "Contenía una fecha equivocada.")
    return {
        "home": home.url,
        "institution": office.url,
        "bulletin": bulletin.url,
        "listing": index.url,
        "filtered listing": f"{index.url}?year={bulletin.issued_at.year}&kind=bulletin",
        "empty listing": f"{index.url}?kind=speech",
        "code": code.url,
        "programme": plan.url,
        "work plan": infoem_page(agency).url,
        "section": section.url,
        "search": "/es/buscar/",
        "hits": "/es/buscar/?q=boletin",
        "no hits": "/es/buscar/?q=submarino",
        "wrong parameter": "/es/buscar/?q=agua&page=abc",
        "not found": "/es/no-existe/",
        "password": closed.url,
        "log-in": members.url,
        "withdrawn": withdrawn.url,
        "preview": _preview(office, admin),
        **_english(english, home, agency, office, index, bulletin, code, plan, section),
    }


def _preview(office, admin):
    draft = factories.section(office, "Borrador", live=False, summary="Todavía no es público.")
    revision, ends = draft.save_revision(user=admin), timezone.now() + timedelta(days=2)
    link = PreviewLink.objects.create(
        page=draft, revision=revision, reader="Asesora", created_by=admin, expires_at=ends
    )
    return link.path


def _english(english, *pages):
    copies = [factories.publish(page.copy_for_translation(english)) for page in pages]
    return {f"English {copy.title}": copy.url for copy in copies} | {"English hits": "/en/buscar/?q=boletin"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "desk"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(site, open_page, violations, size, scheme):
    page, faults = open_page(size=size), []
    page.emulate_media(color_scheme=scheme)
    for name, address in site.items():
        page.goto(address)
        faults += [f"{name}: {violation}" for violation in violations(page)]
        if not page.evaluate(NO_OVERFLOW):
            faults.append(f"{name}: wider than the window")
    assert not faults, "\n".join(faults)


def test_the_reduced_search_says_so_accessibly(site, open_page, violations, settings):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:1"
    page = open_page(size="phone")
    page.goto(site["hits"])
    forget_failures()
    assert page.locator(".notice--warning").is_visible()
    assert violations(page) == []


def test_each_stop_of_the_keyboard_is_seen_and_the_last_is_reached(site, open_page):
    page, faults = open_page(), []
    for name in ("home", "institution", "bulletin", "listing", "code", "programme", "hits", "password"):
        page.goto(site[name])
        last = page.locator("a:visible, button:visible, input:visible, select:visible, summary:visible").last
        for _stop in range(400):
            page.keyboard.press("Tab")
            focus = page.evaluate(FOCUS)
            if not focus["stop"] or last.evaluate("element => element === document.activeElement"):
                break
            if not focus["seen"]:
                faults.append(f"{name}: no visible focus on {focus['stop']}")
        if not last.evaluate("element => element === document.activeElement"):
            faults.append(f"{name}: the keyboard does not reach the end of the page")
    assert not faults, "\n".join(faults)


def test_every_page_reads_without_javascript(site, open_page):
    page = open_page(javascript=False)
    for name, address in site.items():
        page.goto(address)
        assert page.locator("h1").first.is_visible(), name
    page.goto(site["listing"])
    page.locator("form select").first.select_option(index=1)
    page.locator("main form button").first.click()
    page.wait_for_url("**?*")
    page.goto(site["password"])
    page.fill("input[type=password]", "secreta")
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("^Con contraseña"))

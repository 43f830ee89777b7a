import re

import pytest
from wagtail.models import Page, PageViewRestriction, Site

from search.models import SearchEntry
from tests import factories
from tests.search.waking_up import forget_everything


def links(html, name):
    part = re.search(rf'<nav class="{name}.*?</nav>', html, re.DOTALL)
    return re.findall(r'<a href="([^"]+)"', part.group()) if part else []


def test_the_menu_holds_home_s_own_pages(client, home):
    factories.section(home, "Acerca", slug="acerca")
    factories.section(home, "Oculta", slug="oculta", show_in_menus=False)
    factories.section(home, "Borrador", slug="borrador", live=False)
    factories.institution(home, "Instituto", slug="instituto")
    assert links(client.get("/es/").content.decode(), "main-navigation") == ["/es/acerca/"]


def test_a_restricted_page_leaves_the_menu_at_once(client, home):
    page = factories.section(home, "Acerca", slug="acerca")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert links(client.get("/es/").content.decode(), "main-navigation") == []


def test_breadcrumbs_name_the_public_pages_above(client, home):
    town = factories.institution(home, "Ayuntamiento", slug="ayuntamiento")
    page = factories.section(town, "Trámites", slug="tramites")
    html = client.get(page.url).content.decode()
    assert links(html, "breadcrumbs") == ["/es/", "/es/ayuntamiento/"]
    assert '<span aria-current="page">Trámites</span>' in html
    assert links(client.get("/es/").content.decode(), "breadcrumbs") == []


def test_the_section_navigation_holds_the_institution_s_pages(client, home):
    town = factories.institution(home, "Ayuntamiento", slug="ayuntamiento")
    factories.institution(town, "Agua", slug="agua")
    first = factories.section(town, "Trámites", slug="tramites")
    factories.section(town, "Borrador", slug="borrador", live=False)
    html = client.get(first.url).content.decode()
    assert links(html, "section-navigation") == ["/es/ayuntamiento/", "/es/ayuntamiento/tramites/"]
    assert '<a href="/es/ayuntamiento/tramites/" aria-current="page">' in html


def test_a_section_lists_the_public_sections_below(client, home):
    above = factories.section(home, "Trámites", slug="tramites")
    factories.section(above, "Licencias", slug="licencias")
    factories.section(above, "Borrador", slug="borrador", live=False)
    html = client.get(above.url).content.decode()
    assert "/es/tramites/licencias/" in html
    assert "borrador" not in html


@pytest.mark.parametrize(
    "change",
    [
        lambda page: SearchEntry.objects.filter(page_id=page.pk).update(visible=False),
        lambda page: Page.objects.filter(pk=page.pk).update(show_in_menus=False),
        lambda page: Page.objects.filter(pk=page.pk).update(path="0001000100010001", depth=4),
        lambda page: Page.objects.filter(pk=page.pk).delete(),
    ],
    ids=["unpublished", "taken out", "moved", "deleted"],
)
def test_what_another_process_changed_leaves_the_menu_at_once(client, home, change):
    """No signal reaches the memory of this process: what it remembers is asked anew each time."""
    page = factories.section(home, "Acerca", slug="acerca")
    assert links(client.get("/es/").content.decode(), "main-navigation") == ["/es/acerca/"]
    change(page)
    assert links(client.get("/es/").content.decode(), "main-navigation") == []


def test_a_new_entry_and_a_new_order_stand_in_the_menu_at_once(client, home):
    first = factories.section(home, "Acerca", slug="acerca")
    client.get("/es/")
    second = factories.section(home, "Trámites", slug="tramites")
    both = ["/es/acerca/", "/es/tramites/"]
    assert links(client.get("/es/").content.decode(), "main-navigation") == both
    second.move(first, pos="left")
    assert links(client.get("/es/").content.decode(), "main-navigation") == both[::-1]


def test_another_root_of_the_site_brings_its_own_menu_at_once(client, home, root):
    factories.section(home, "Acerca", slug="acerca")
    client.get("/es/")
    other = factories.home_page(root, title="Otra", slug="otra")
    factories.section(other, "Nueva", slug="nueva")
    site = Site.objects.get(is_default_site=True)
    site.root_page = other
    site.save()
    assert links(client.get("/es/").content.decode(), "main-navigation") == ["/es/nueva/"]


def test_whatever_is_asked_for_first_the_menu_is_the_same(client, home):
    """After a minute of rest a process learns its menus from the query that reads the page's own rows."""
    factories.section(home, "Acerca", slug="acerca")
    town = factories.institution(home, "Ayuntamiento", slug="ayuntamiento")
    hidden = factories.section(home, "Oculta", slug="oculta", show_in_menus=False)
    pages = [town, factories.section(town, "Trámites"), factories.section(hidden, "Adentro"), home, hidden]
    for first in [*(page.url for page in pages), "/es/buscar/", "/es/nada/"]:
        forget_everything()
        client.get(first)
        for page in pages:
            html = client.get(page.url).content.decode()
            assert links(html, "main-navigation") == ["/es/acerca/"], (first, page.url)
            assert "/es/ayuntamiento/" not in html.split("<footer", 1)[1], (first, page.url)

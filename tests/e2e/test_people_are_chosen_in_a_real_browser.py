"""An administrator names an institution's editors among five hundred, by keyboard and on a telephone."""

import re

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.factories import clearance as offices

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def office(home):
    factories.administrator("admin")
    office = offices.office(home, "Ayuntamiento de Ávila")
    factories.user("jn", first_name="José", last_name="Núñez")
    factories.many_people(500)
    return office


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_editors_are_found_chosen_and_taken_away(office, log_in, violations, size):
    page = log_in("admin", size=size)
    page.goto(f"/admin/sections/edit/{office.section.pk}/")
    editors = page.get_by_role("group", name="Editores")
    expect(editors.get_by_role("listitem")).to_have_count(1)
    assert violations(page) == []

    open_search = page.get_by_role("button", name="Buscar personas Editores")
    open_search.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Término de búsqueda")).to_be_focused()
    page.keyboard.type("nunez")
    expect(dialog.get_by_role("row", name=re.compile("Núñez"))).to_be_visible()
    expect(dialog.get_by_role("row", name=re.compile("Muchos"))).to_have_count(0)
    # Behind the dialogue too: what lies half under the bar at the top would count as too small.
    page.locator(".w-panel__toggle").first.evaluate("toggle => toggle.scrollIntoView({block: 'center'})")
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(editors.get_by_role("listitem").nth(1)).to_contain_text("José Núñez")
    expect(open_search).to_be_focused()

    editors.get_by_role("button", name=re.compile(f"Quitar .*{office.editor.username}")).press("Enter")
    expect(editors.get_by_role("listitem")).to_have_count(1)
    expect(editors.get_by_role("button", name=re.compile("Quitar José"))).to_be_focused()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    page.get_by_role("button", name="Guardar").click()
    page.wait_for_url("**/admin/sections/")
    assert [person.username for person in office.section.editors.user_set.all()] == ["jn"]


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_an_editor_finds_a_topic_among_two_hundred(office, home, log_in, violations, size):
    bulletin = factories.bulletin(factories.bulletin_index(office.page), "Obra", live=False)
    for number in range(200):
        factories.topic(f"Tema {number}", home.locale)
    water = factories.topic("Índice del agua", home.locale)
    page = log_in(office.editor.username, size=size)
    page.goto(f"/admin/pages/{bulletin.pk}/edit/")
    topics = page.get_by_role("group", name="Temas", exact=True)
    topics.get_by_role("button", name="Buscar temas").press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Término de búsqueda")).to_be_focused()
    page.keyboard.type("indice AGUA")
    expect(dialog.get_by_role("row")).to_have_count(2)
    dialog.get_by_role("checkbox", name="Índice del agua").check()
    assert violations(page) == []
    dialog.get_by_role("button", name="Confirme su selección").click()
    expect(topics.get_by_role("listitem")).to_contain_text("Índice del agua")
    page.get_by_role("button", name="Guardar borrador").click()
    expect(page.get_by_text("ha sido actualizada").first).to_be_visible()
    bulletin.refresh_from_db()
    assert bulletin.get_latest_revision().content["topics"] == [water.pk]

"""Wagtail's own lists of ticks have a search where they are long: here a filter by people."""

import re

import pytest
from playwright.sync_api import expect

from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)
SEARCH = "Mostrar solo lo que contiene"


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_a_filter_by_people(home, log_in, violations, size):
    factories.administrator("admin")
    jose = factories.user("jn", first_name="José", last_name="Núñez")
    for person in [jose, *factories.many_people(40)]:
        factories.section(home, f"De {person.username}", owner=person)
    page = log_in("admin", size=size)
    page.goto(f"/admin/pages/{home.pk}/")
    page.get_by_role("button", name=re.compile("filtros")).click()
    page.get_by_role("button", name="Propietario", exact=True).click()
    page.get_by_label(SEARCH).press_sequentially("nunez JOSE")
    shown = page.locator("#id_owner label")
    expect(shown.and_(page.locator(":visible"))).to_have_text(["José Núñez"])
    page.wait_for_timeout(700)  # longer than the list waits before it asks the server
    # Not the whole page: the open box covers parts of Wagtail's buttons on a telephone.
    assert violations(page, within="#drilldown-id_owner") == []
    page.get_by_label("José Núñez").check()
    page.wait_for_url(f"**?*owner={jose.pk}*")
    assert "nunez" not in page.url
    page.get_by_label(SEARCH).fill("persona001")
    expect(shown.and_(page.locator(":visible"))).to_have_count(1)  # the ticked one alone: names, not accounts

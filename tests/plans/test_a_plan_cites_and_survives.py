"""A plan cites the ethics code, and content that no form has checked does not break its page."""

import pytest
from bs4 import BeautifulSoup

from tests.factories.ethics import ethics_code
from tests.factories.plans import plan_page, row, target


def test_a_plan_cites_a_principle_and_the_link_leads_to_it(client, home):
    code = ethics_code(home)
    [part, *_others] = code.citable_parts()
    value = {"page": code.pk, "anchor": part.anchor, "note": ""}
    plan = plan_page(home, principles=[row("principle", value, "principle")])
    page = BeautifulSoup(client.get(plan.url).content, "html.parser")
    [link] = page.select("#principios a")
    assert link["href"] == f"{code.url}#{part.anchor}"


def test_a_code_that_is_withdrawn_is_cited_no_more(client, home):
    code = ethics_code(home)
    value = {"page": code.pk, "anchor": "", "note": ""}
    plan = plan_page(home, principles=[row("principle", value, "principle")])
    code.unpublish()
    assert code.url not in client.get(plan.url).content.decode()


FIGURES = [
    {"2024": "NaN"},
    {"2024": "1E+999999"},
    {"x": "1"},
    {"99999": "1"},
    {"2024": None},
    {"2024": [1]},
    [],
    "2024",
]


@pytest.mark.parametrize("planned", FIGURES, ids=str)
def test_figures_that_no_form_has_read_are_no_figures(client, home, planned):
    wrong = target("obra", 1, {})
    wrong["value"]["planned"] = planned
    plan = plan_page(home, wrong)
    assert client.get(plan.url).status_code == 200
    assert plan.faults() != []


def test_months_that_do_not_exist_are_not_shown(client, home):
    value = {"title": "Sesiones", "year": 2024, "months": ["13", "x", "2"], "with_actions": True, "days": []}
    plan = plan_page(home, calendars=[row("calendar", value, "calendar")])
    page = BeautifulSoup(client.get(plan.url).content, "html.parser")
    assert len(page.select(".plan-month")) == 1


def test_rows_out_of_order_are_still_shown(client, home):
    loose = [row("project", {"name": "Suelto", "targets": []}, "a"), row("axis", {"name": "Eje"}, "b")]
    response = client.get(plan_page(home, programme=loose).url)
    assert response.status_code == 200
    assert "Suelto" in response.content.decode()

import json
import re

import pytest

from clearance.models import Section
from institutions.models import InstitutionPage
from search.models import SearchEntry
from tests import factories

from .conftest import FUNCTIONS, VALUES


def _page(client, institution) -> str:
    response = client.get(institution.url)
    assert response.status_code == 200
    return response.content.decode()


def test_who_it_is_values_and_functions_stand_in_their_order(client, coordination):
    html = _page(client, coordination)
    parts = ['id="who"', 'id="mission"', 'id="values"', *VALUES, 'id="functions"', *FUNCTIONS]
    found = [html.index(f">{part}<" if part in VALUES else part) for part in parts]
    assert found == sorted(found)


def test_a_function_can_be_linked_to_by_its_number(client, coordination):
    assert f'<li id="function-10">{FUNCTIONS[9]}' in _page(client, coordination)


def test_contact_officials_and_parent_body_are_there(client, coordination):
    html = _page(client, coordination)
    for text in (
        "Gobierno del Estado de Guanajuato",
        "Coordinación General",
        "Paseo de la Presa 103",
        'href="tel:4737353400"',
        "mailto:contacto@example.org",
        "mailto:prensa@example.org",
        "Lunes a viernes, 9 a 15 h",
        "0b5563",
    ):
        assert text in html


@pytest.mark.parametrize(("directly", "words"), [(True, "publica directamente"), (False, "visto bueno")])
def test_it_says_whether_it_publishes_directly(client, home, directly, words):
    page = factories.institution(home, "Instituto de la Mujer", publishes_directly=directly)
    assert words in _page(client, page)


def test_it_is_a_government_organization_for_search_engines(client, coordination):
    found = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', _page(client, coordination), re.S
    )
    data = next(d for d in map(json.loads, found) if d["@type"] == "GovernmentOrganization")
    assert data["name"] == "Coordinación General de Comunicación Social"
    assert data["alternateName"] == "CGCS"
    assert data["parentOrganization"]["name"] == "Gobierno del Estado de Guanajuato"
    assert data["contactPoint"]["email"] == "prensa@example.org"


def test_institutions_below_it_and_its_latest_bulletins_are_listed_while_public(client, coordination):
    area = factories.institution(coordination, "Dirección de Prensa", publishes_directly=True, acronym="DP")
    index = factories.bulletin_index(area)
    factories.bulletin(index, "Comunicado del área")
    html = _page(client, coordination)
    assert area.url in html.split('id="directory"')[1]
    assert "Comunicado del área" in html
    area.unpublish()
    assert 'id="directory"' not in _page(client, coordination)


def test_the_parent_body_is_the_institution_above(client, coordination):
    area = factories.institution(coordination, "Dirección de Prensa")
    eyebrow = _page(client, area).split('class="page-header"')[1].split("<h1>")[0]
    assert f'<a href="{coordination.url}">{coordination.title}</a>' in eyebrow


def test_the_search_knows_its_acronym_functions_and_posts(coordination):
    entry = SearchEntry.objects.get(page_id=coordination.pk)
    assert entry.acronym == "CGCS"
    for text in (VALUES[8], FUNCTIONS[9], "Coordinación General", "CGCS", "Paseo de la Presa"):
        assert text in entry.body


def test_a_new_name_reaches_the_rows_of_all_its_pages(coordination):
    bulletin = factories.bulletin(factories.bulletin_index(coordination))
    version = SearchEntry.objects.get(page_id=bulletin.pk).version
    coordination.title = "Coordinación de Comunicación"
    factories.publish(coordination)
    entry = SearchEntry.objects.get(page_id=bulletin.pk)
    assert entry.institution == "Coordinación de Comunicación"
    assert entry.version == version + 1


def test_saving_it_makes_its_section(coordination):
    assert Section.objects.get(translation_key=coordination.translation_key).name == coordination.title


def test_it_takes_few_queries(client, coordination, django_assert_max_num_queries):
    index = factories.bulletin_index(coordination)
    for number in range(6):
        factories.bulletin(index, f"Boletín {number}")
        factories.institution(coordination, f"Área {number}")
    client.get(coordination.url)
    with django_assert_max_num_queries(20):
        client.get(coordination.url)
    assert InstitutionPage.objects.count() == 7


def test_an_official_without_a_name_is_a_line_and_no_heading(client, home):
    officials = [("official", {"post": "Dirección General", "area": "Agua", "duties": "Coordina."})]
    html = _page(client, factories.institution(home, "CMAS", officials=officials))
    assert "<p><strong>Dirección General</strong> · Agua</p>" in html
    assert not re.search(r"<h\d[^>]*>\s*Dirección General", html)

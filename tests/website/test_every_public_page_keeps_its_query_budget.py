"""Twenty SQL queries at most on each public page in its richest form, and no more as content grows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.factories import rich
from tests.factories.plans import cri_page, infoem_page
from tests.search.kinds_of_questions import without_clocks
from tests.shared import shared

BUDGET, SEARCH_BUDGET = 20, 20
LISTS = ("/es/", "/es/todos/", "/es/ayuntamiento/boletines/", "/es/todos/atom/")


@shared
def town(home, english):
    factories.publish(home.copy_for_translation(english))
    return factories.institution(
        home,
        "Ayuntamiento",
        slug="ayuntamiento",
        acronym="AC",
        accent_colour="#8a2f14",
        publishes_directly=True,
    )


@pytest.fixture
def shelf(town, home):
    agency = factories.institution(home, "Agencia Digital", publishes_directly=True)
    return rich.shelf(factories.ethics_code(agency), cri_page(agency), agency)


@shared
def index(home, town):
    factories.bulletin_index(home, "Todos", slug="todos")
    return factories.bulletin_index(town)


@pytest.fixture
def queries(client, monkeypatch):
    """How many queries a visit takes, but the first of a process, which fills its caches."""
    without_clocks(monkeypatch)

    def count(address: str) -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
        assert response.status_code == 200
        return len(captured)

    return count


def bulletins(index, shelf, start, stop):
    for number in range(start, stop):
        page = factories.bulletin(index, f"Aviso {number}", lead_image=shelf.images[0], lead_alt="Vista")
        page.topics = shelf.topics[: number % 3]
        page.save()


def test_a_bulletin_with_everything(queries, index, shelf):
    one = rich.full_bulletin(index, shelf, title="Una vez")
    three = rich.full_bulletin(index, shelf, times=3, title="Tres veces")
    few = queries(one.url)
    assert queries(three.url) <= few <= BUDGET


def test_an_institution_with_everything(queries, home, index, shelf):
    small = rich.full_institution(home, shelf, name="Coordinación")
    bulletins(factories.bulletin_index(small), shelf, 0, 1)
    factories.institution(small, "Órgano")
    large = rich.full_institution(home, shelf, times=3, name="Secretaría")
    bulletins(factories.bulletin_index(large), shelf, 0, 12)
    for number in range(8):
        factories.institution(large, f"Órgano {number}")
        factories.section(large, f"Trámite {number}")
    few = queries(small.url)
    assert queries(large.url) <= few <= BUDGET


def test_a_section_with_everything(queries, town, index, shelf):
    one, three = (
        factories.section(town, f"Veces {n}", body=rich.every_block(shelf) * n, summary="Qué puede hacer.")
        for n in (1, 3)
    )
    few = queries(one.url)
    assert queries(three.url) <= few <= BUDGET


def test_the_plans_and_the_code(queries, home, town, index, shelf):
    rich.full_bulletin(index, shelf)
    for page in (shelf.plan, infoem_page(home), shelf.code):
        assert queries(page.url) <= BUDGET


def test_what_lists_bulletins_stays_flat(queries, index, shelf):
    bulletins(index, shelf, 0, 10)
    few = {address: queries(address) for address in LISTS}
    assert max(few.values()) <= BUDGET
    few_found = queries("/es/buscar/?q=aviso")
    bulletins(index, shelf, 10, 60)
    assert {address: queries(address) for address in LISTS} == few
    assert queries("/es/buscar/?q=aviso") <= few_found <= SEARCH_BUDGET
    assert queries("/es/buscar/?q=aviso&type=bulletin&page=2") <= SEARCH_BUDGET


def test_a_narrowed_list(queries, index, shelf):
    rich.full_bulletin(index, shelf)
    bulletins(index, shelf, 0, 25)
    year = index.get_children().first().specific.issued_at.year
    key = shelf.topics[0].slug
    assert queries(f"/es/todos/?year={year}&kind=bulletin&topic={key}&page=1") <= BUDGET


def test_a_search_without_results(queries, index):
    assert queries("/es/buscar/?q=submarino") <= BUDGET

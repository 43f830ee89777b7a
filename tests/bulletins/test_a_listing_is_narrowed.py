import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from search.models import SearchEntry
from tests import factories
from tests.shared import shared


def _at(year: int, month: int = 6, day: int = 1) -> dt.datetime:
    return dt.datetime(year, month, day, 18, tzinfo=dt.UTC)


@shared
def all_bulletins(home):
    return factories.bulletin_index(home, "Todos los boletines")


@shared
def mixed(index, home, all_bulletins):
    """Three bulletins that differ in year, institution, kind and topic."""
    other = factories.institution(home, "Instituto de la Mujer", acronym="IMM", publishes_directly=True)
    theirs = factories.bulletin_index(other)
    water = factories.topic("Agua", index.locale)
    first = factories.bulletin(index, "Obra terminada", issued_at=_at(2023), kind="notice")
    first.topics.add(water)
    factories.publish(first)
    factories.bulletin(index, "Tarifas nuevas", issued_at=_at(2024))
    factories.bulletin(theirs, "Convocatoria abierta", issued_at=_at(2024, 7), kind="call")
    return {"other": str(other.translation_key), "own": str(index.get_parent().translation_key)}


def _titles(client, index, **query) -> set[str]:
    response = client.get(index.url, query)
    assert response.status_code == 200
    return {item.title for item in response.context["page_obj"]}


def test_without_filters_it_holds_all_newest_first(client, all_bulletins, mixed):
    items = client.get(all_bulletins.url).context["page_obj"].object_list
    assert [item.title for item in items] == ["Convocatoria abierta", "Tarifas nuevas", "Obra terminada"]
    assert [item.institution for item in items][:2] == ["Instituto de la Mujer", "Comisión Municipal de Agua"]


def test_an_institutions_list_holds_its_own_and_those_below(client, index, mixed):
    area = factories.institution(index.get_parent(), "Área técnica", publishes_directly=True)
    factories.bulletin(factories.bulletin_index(area), "Del área", issued_at=_at(2022))
    assert _titles(client, index) == {"Obra terminada", "Tarifas nuevas", "Del área"}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"year": "2024"}, {"Tarifas nuevas", "Convocatoria abierta"}),
        ({"kind": "notice"}, {"Obra terminada"}),
        ({"topic": "agua"}, {"Obra terminada"}),
        ({"institution": "other"}, {"Convocatoria abierta"}),
        ({"institution": "own", "year": "2024"}, {"Tarifas nuevas"}),
        ({"kind": "notice", "year": "2024"}, set()),
    ],
)
def test_each_filter_narrows_it(client, all_bulletins, mixed, query, expected):
    query = {name: mixed.get(value, value) for name, value in query.items()}
    assert _titles(client, all_bulletins, **query) == expected


@pytest.mark.parametrize("name", ["year", "institution", "kind", "topic"])
@pytest.mark.parametrize("value", ["1800", "abc", "' OR 1=1 --", "\x00", "9" * 10_000, "<script>", "=2024"])
def test_an_unknown_value_is_left_out_with_a_word(client, all_bulletins, mixed, name, value):
    response = client.get(all_bulletins.url, {name: value})
    assert response.status_code == 200
    assert len(response.context["page_obj"]) == 3
    assert escape("Este valor no está en la lista") in response.content.decode()


@pytest.mark.parametrize(
    "number", ["abc", "0", "-1", "2", "1e9", "1000000000", "1.5", "\x00", "²", "9" * 9_999]
)
def test_a_page_that_does_not_exist_is_not_found(client, all_bulletins, mixed, number):
    assert client.get(all_bulletins.url, {"page": number}).status_code == 404


def test_it_is_paged_and_keeps_the_filters(client, index):
    for number in range(21):
        factories.bulletin(index, f"Boletín {number}", issued_at=_at(2024, 1, 1 + number))
    html = client.get(index.url, {"year": "2024"}).content.decode()
    assert "?year=2024&amp;page=2" in html
    assert _titles(client, index, year="2024", page="2") == {"Boletín 0"}


def test_dates_lead_and_months_group(client, index):
    factories.bulletin(index, "De enero", issued_at=_at(2024, 1))
    factories.bulletin(index, "De marzo", issued_at=_at(2024, 3))
    html = client.get(index.url).content.decode()
    order = [html.index(text) for text in ("marzo de 2024", "De marzo", "enero de 2024", "De enero")]
    assert order == sorted(order)


def test_an_empty_list_says_why(client, index):
    assert "Aún no se ha publicado" in client.get(index.url).content.decode()
    factories.bulletin(index, issued_at=_at(2024))
    html = client.get(index.url, {"kind": "call"}).content.decode()
    assert "Ningún boletín coincide con estos filtros" in html


def test_what_is_not_public_is_in_no_listing(client, index, all_bulletins):
    hidden = factories.bulletin(index, "Secreto", issued_at=_at(2024))
    hidden.unpublish()
    factories.bulletin(index, "Borrador", live=False)
    for listing in (index, all_bulletins):
        assert _titles(client, listing) == set()
        assert b"Secreto" not in client.get(f"{listing.url}atom/").content


def test_three_hundred_bulletins_take_as_few_queries_as_ten(client, index, all_bulletins):
    _add(index, 10)
    few = [_queries(client, listing) for listing in (index, all_bulletins)]
    _add(index, 290)
    assert [_queries(client, listing) for listing in (index, all_bulletins)] == few
    assert max(few) <= 20


def _queries(client, listing) -> int:
    client.get(listing.url)  # what a process remembers of the site around all pages
    with CaptureQueriesContext(connection) as queries:
        assert len(client.get(listing.url).context["page_obj"]) >= 10
    return len(queries)


def _add(index, count: int) -> None:
    """One published bulletin and rows like its own: what is measured is the reading."""
    row = SearchEntry.objects.get(page_id=factories.bulletin(index, issued_at=_at(2024)).pk)
    pages = factories.many_bulletins(index, count - 1, issued_at=_at(2024))
    values = {field.name: getattr(row, field.name) for field in row._meta.concrete_fields}
    del values["id"]
    SearchEntry.objects.bulk_create(SearchEntry(**values | {"page_id": page.pk}) for page in pages)

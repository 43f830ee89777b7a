"""Twenty SQL queries at most, whatever is asked; on Elasticsearch the same list is tried in `elastic/`."""

import pytest

from search.database import matching
from search.steering import freshness
from tests.search import kinds_of_questions as kinds
from tests.search.waking_up import forget_everything

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(home, english, monkeypatch):
    kinds.site(home, english)
    kinds.without_clocks(monkeypatch)


def test_twenty_queries_answer_every_kind_of_question(site, client):
    counts = kinds.counts(client)
    assert len(counts) > 100
    assert {name: count for name, count in counts.items() if count > kinds.MOST} == {}


def test_no_more_where_thousands_of_pages_hold_a_word(site, client, monkeypatch):
    """More entries than one query names: the second look, at any time, asks for the rows again."""
    monkeypatch.setattr(matching, "MOST_PARAMETERS", 5)
    counts = kinds.counts(client)
    assert {name: count for name, count in counts.items() if count > kinds.MOST} == {}


def test_no_more_where_the_office_has_decided_anew(site, client):
    client.get("/es/buscar/", {"q": "vacunasion"})
    counts = kinds.counts(client, before=freshness.changed)
    assert {name: count for name, count in counts.items() if count > kinds.MOST} == {}


def test_no_more_for_the_first_page_of_a_process_with_an_empty_cache(site, client):
    counts = kinds.counts(client, before=forget_everything)
    assert {name: count for name, count in counts.items() if count > kinds.MOST} == {}


def test_who_asks_too_often_costs_one_query(site, client, django_assert_max_num_queries, monkeypatch):
    monkeypatch.setattr("search.views.limits.is_over", lambda *_: True)
    client.get("/es/buscar/", {"q": "vacunas"})
    with django_assert_max_num_queries(1):
        assert client.get("/es/buscar/", {"q": "vacunas"}).status_code == 429

"""Six SQL queries at most, whatever is asked; on Elasticsearch the same list is tried in `elastic/`."""

import pytest
from django.core.cache import cache

from search.database import matching
from search.log import writing
from search.steering import freshness
from search.views import limits
from tests.search import kinds_of_questions as kinds

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(home, english, monkeypatch):
    kinds.site(home, english)
    monkeypatch.setattr(writing, "LONGEST_WAIT", float("inf"))  # written after an answer, a hundred at a time
    monkeypatch.setattr(writing, "MOST_WAITING", float("inf"))
    monkeypatch.setattr(limits, "is_over", lambda *_asked: False)


def test_six_queries_answer_every_kind_of_question(site, client):
    counts = kinds.counts(client)
    assert len(counts) > 100
    assert {name: count for name, count in counts.items() if count > kinds.MOST} == {}


def test_six_are_enough_where_thousands_of_pages_hold_a_word(site, client, monkeypatch):
    """More entries than one query names: the second look, at any time, asks for the rows again."""
    monkeypatch.setattr(matching, "MOST_PARAMETERS", 5)
    counts = kinds.counts(client)
    assert {name: count for name, count in counts.items() if count > kinds.MOST} == {}


def test_what_the_office_decided_anew_costs_one_query(site, client):
    client.get("/es/buscar/", {"q": "vacunasion"})
    counts = kinds.counts(client, before=freshness.changed)
    assert {name: count for name, count in counts.items() if count > kinds.MOST} == {}


def test_a_process_that_remembers_nothing_asks_a_few_times_more(site, client):
    counts = kinds.counts(client, before=cache.clear)
    assert max(counts.values()) <= kinds.MOST_COLD


def test_who_asks_too_often_costs_one_query(site, client, django_assert_max_num_queries, monkeypatch):
    monkeypatch.setattr("search.views.limits.is_over", lambda *_: True)
    client.get("/es/buscar/", {"q": "vacunas"})
    with django_assert_max_num_queries(1):
        assert client.get("/es/buscar/", {"q": "vacunas"}).status_code == 429

"""Twenty SQL queries at most for every kind of question, however many pages there are."""

import time

import pytest

from search.elastic import circuit, keeping_up
from search.models import SearchEntry
from search.steering import freshness
from tests.factories.search import entry
from tests.search import kinds_of_questions as kinds
from tests.search.waking_up import forget_everything


@pytest.fixture
def site(engine, home, english, monkeypatch):
    kinds.site(home, english)
    while keeping_up.catch_up().sent:
        continue
    kinds.without_clocks(monkeypatch)


@pytest.fixture
def over(client):
    """The kinds of question that cost more than twenty."""
    return lambda **how: {
        name: count for name, count in kinds.counts(client, **how).items() if count > kinds.MOST
    }


@pytest.fixture
def answer(client):
    return lambda **asked: client.get(kinds.PAGE, asked).context["shown"].answer


def test_twenty_queries_answer_every_kind_of_question(site, over, answer):
    assert over() == {}
    assert answer(q="jornada de vacunación").engine == "elasticsearch"


def test_no_more_where_the_office_has_decided_anew(site, over):
    assert over(before=freshness.changed) == {}


def test_no_more_for_the_first_page_of_a_process_with_an_empty_cache(site, over, answer):
    assert over(before=forget_everything) == {}
    assert answer(q="jornada de vacunación").engine == "elasticsearch"


def test_no_more_where_the_table_answers_for_the_server(site, over, answer):
    circuit.reading.state.write((1, time.time() + 600))
    assert over() == {}
    assert answer(q="jornada de vacunación").engine == "database"


def test_no_more_where_the_table_answers_for_what_is_on_its_way(site, over, answer):
    entry("Última hora del puerto")
    assert SearchEntry.objects.behind().exists()
    assert over() == {}
    found = answer(q="última hora puetro")
    assert found.engine == "database" and found.total == 1


def test_no_more_for_a_process_with_an_empty_cache_while_something_is_on_its_way(site, over):
    entry("Última hora del puerto")
    assert over(before=forget_everything) == {}

import pytest
from django.core.cache import cache

from search.elastic import keeping_up, pace
from search.engines.base import Question
from search.models import SearchEntry
from tests.factories import entry


@pytest.fixture
def paced(engine, monkeypatch):
    """The engine, where whatever a test does is done within one interval."""
    monkeypatch.setattr(pace, "APART", 3600.0)
    return engine


def total(engine, text):
    return engine.search(Question(text=text)).total


def test_the_first_is_sent_at_once_and_the_worker_takes_the_others_in_one_bulk(paced, committed):
    for number in range(4):
        with committed():
            entry(f"Corte de agua {number}")
    assert SearchEntry.objects.behind().count() == 3
    assert keeping_up.catch_up().sent == 3
    assert total(paced, "cortes") == 4


def test_what_waits_is_neither_shown_nor_counted_as_it_was(paced, committed):
    with committed():
        row, other = entry("Corte de agua en el centro"), entry("Corte de agua en el puerto")
    with committed():
        row.title, row.version = "Feria del libro", row.version + 1
        row.save()
    answer = paced.search(Question(text="cortes"))
    assert [hit.title for hit in answer.hits] == [other.title]
    assert answer.total == 1


def test_after_the_interval_a_commit_sends_again(engine, committed):
    for number in range(2):
        with committed():
            entry(f"Corte de agua {number}")
        assert not SearchEntry.objects.behind().exists()


def test_a_cache_that_is_down_leaves_each_process_its_own_pace(settings, monkeypatch):
    def down(*_arguments):
        raise ConnectionError

    settings.SEARCH_INDEX_PREFIX = "no-such-cache"
    monkeypatch.setattr(cache, "get", down)
    monkeypatch.setattr(cache, "set", down)
    assert [pace.is_due(), pace.is_due()] == [True, False]

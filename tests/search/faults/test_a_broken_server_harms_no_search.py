import time

import pytest
from django.core.cache import cache

from search.elastic import circuit
from search.elastic.engine import ElasticsearchEngine
from search.engines import choice
from search.engines.base import EngineUnavailable, Question
from tests.factories import entry

from .broken_servers import WAYS

FIRST, LATER = 2.5, 0.5  # seconds

every_way = pytest.mark.parametrize("broken", WAYS, indirect=True)


def seconds_of(call):
    start = time.monotonic()
    call()
    return time.monotonic() - start


@every_way
def test_the_engine_has_one_failure_only(db, broken):
    with pytest.raises(EngineUnavailable):
        ElasticsearchEngine().search(Question(text="agua"))


@every_way
def test_the_database_answers_and_says_so(db, broken):
    entry("Corte de agua")
    answer = choice.search(Question(text="agua"))
    assert [hit.title for hit in answer.hits] == ["Corte de agua"]
    assert answer.reduced


@every_way
def test_suggestions_are_empty(db, broken):
    entry("Corte de agua")
    assert choice.suggest("agu", "es") == []


@every_way
def test_nobody_waits_long_and_later_ones_hardly_at_all(db, broken):
    question = Question(text="agua")
    assert seconds_of(lambda: choice.search(question)) <= FIRST
    later = sorted(seconds_of(lambda: choice.search(question)) for _ in range(20))
    assert later[18] <= LATER


@pytest.mark.parametrize("broken", ["refused"], indirect=True)
def test_a_shared_cache_that_fails_leaves_each_process_its_own_circuit(db, broken, monkeypatch):
    def down(*args, **kwargs):
        raise ConnectionError("no cache")

    for name in ("get", "set", "add"):
        monkeypatch.setattr(cache, name, down)
    choice.search(Question(text="agua"))
    assert not circuit.reading.allows()

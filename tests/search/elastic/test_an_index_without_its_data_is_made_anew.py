"""Red: the index is there, its data on no node. A node that starts again brings it back: wait a while."""

import time

import pytest

from search.elastic import checking, indices, keeping_up, names, worker
from search.elastic.schema import body_of_index
from search.engines import choice
from search.engines.base import EngineUnavailable, Question
from tests.factories import entry


@pytest.fixture
def red(server, engine):
    """An index whose only copy may stand on no node."""
    entry("Corte de agua")
    keeping_up.catch_up()
    body, name = body_of_index("es"), names.new_index_name("es")
    nowhere = body["settings"] | {"index.routing.allocation.require._name": "nobody"}
    server.indices.create(index=name, settings=nowhere, mappings=body["mappings"], wait_for_active_shards="0")
    indices.swap(server, "es", name)
    keeping_up._red_since.clear()
    return name


@pytest.fixture
def long_after(monkeypatch):
    """Called, it is later by as long as a red index is left alone."""
    now = time.monotonic
    return lambda: monkeypatch.setattr(keeping_up.time, "monotonic", lambda: now() + keeping_up.RED_FOR)


def test_readers_are_answered_meanwhile(red):
    answer = choice.search(Question(text="agua"))
    assert (answer.total, answer.reduced) == (1, True)


def test_it_is_left_alone_for_a_while(server, red):
    keeping_up.ensure_indices()
    assert indices.behind_alias(server, "es") == [red]


def test_the_worker_s_comparison_leaves_it_alone_too(server, red, monkeypatch):
    monkeypatch.setattr(worker, "COMPARE_EVERY", 0.0)
    with pytest.raises(EngineUnavailable):
        worker.Worker().turn()
    assert indices.behind_alias(server, "es") == [red]


def test_a_server_that_was_away_meanwhile_is_given_its_time_again(server, red, long_after, settings):
    keeping_up.ensure_indices()
    well, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, "http://127.0.0.1:9"
    with pytest.raises(EngineUnavailable):
        keeping_up.ensure_indices()
    settings.ELASTICSEARCH_URL = well
    long_after()
    assert keeping_up.ensure_indices() == []
    assert indices.behind_alias(server, "es") == [red]


def test_it_is_made_anew_when_it_stays_so(server, red, long_after):
    keeping_up.ensure_indices()
    long_after()
    assert keeping_up.ensure_indices() == ["es"]
    assert str(checking.report("es")) == "es: equal"


def test_a_check_tells_of_it_and_repairs_it_at_once(server, red):
    assert not checking.report("es").right
    checking.repair()
    assert str(checking.report("es")) == "es: equal"

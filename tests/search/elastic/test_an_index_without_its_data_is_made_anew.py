"""Red: the index is there, its data on no node. A node that starts again brings it back: wait a while."""

import pytest

from search.elastic import checking, indices, keeping_up, names
from search.elastic.schema import body_of_index
from search.engines import choice
from search.engines.base import Question
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


def test_readers_are_answered_meanwhile(red):
    answer = choice.search(Question(text="agua"))
    assert (answer.total, answer.reduced) == (1, True)


def test_it_is_left_alone_for_a_while(server, red):
    keeping_up.ensure_indices()
    assert indices.behind_alias(server, "es") == [red]


def test_it_is_made_anew_when_it_stays_so(server, red):
    keeping_up.ensure_indices()
    keeping_up._red_since["es"] -= keeping_up.RED_FOR
    assert keeping_up.ensure_indices() == ["es"]
    assert str(checking.report("es")) == "es: equal"


def test_a_check_tells_of_it_and_repairs_it_at_once(server, red):
    assert not checking.report("es").right
    checking.repair()
    assert str(checking.report("es")) == "es: equal"

import pytest

from search.elastic import indices, keeping_up, names
from search.elastic.worker import Worker
from search.engines import choice
from search.engines.base import EngineUnavailable, Question
from search.models import SearchEntry
from tests.factories import entry

ALIAS = "es"


def found(engine):
    return [hit.title for hit in engine.search(Question(text="agua")).hits]


def only_index(server):
    return indices.behind_alias(server, ALIAS)[0]


def missing(server):
    server.indices.delete(index=only_index(server))


def alias_nowhere(server):
    server.indices.delete_alias(index=only_index(server), name=names.alias_of(ALIAS))


def closed(server):
    server.indices.close(index=only_index(server))


def wrong_mapping(server):
    server.indices.delete(index=only_index(server))
    name = names.new_index_name(ALIAS)
    server.indices.create(index=name, aliases={names.alias_of(ALIAS): {}})
    server.index(index=name, id="1", document={"title": "agua", "type": "x"}, refresh=True)


def alias_taken_by_an_index(server):
    server.indices.delete(index=only_index(server))
    server.indices.create(index=names.alias_of(ALIAS))


def two_behind_the_alias(server):
    server.indices.create(index=names.new_index_name(ALIAS), aliases={names.alias_of(ALIAS): {}})


@pytest.fixture
def damage(engine, request):
    entry("Corte de agua")
    keeping_up.catch_up()
    assert found(engine) == ["Corte de agua"]
    return request.param


WAYS = [missing, alias_nowhere, closed, wrong_mapping, alias_taken_by_an_index, two_behind_the_alias]


@pytest.mark.parametrize("damage", WAYS, indirect=True, ids=lambda way: way.__name__)
def test_readers_get_an_answer_at_once(server, engine, damage):
    damage(server)
    answer = choice.search(Question(text="agua"))
    assert [hit.title for hit in answer.hits] == ["Corte de agua"]


@pytest.mark.parametrize("damage", WAYS, indirect=True, ids=lambda way: way.__name__)
def test_the_worker_makes_it_right(server, engine, damage, closed_circuits):
    damage(server)
    entry("Agua para la sierra")
    Worker(say=lambda text: None).turn(look=True)
    assert indices.is_right(server, ALIAS)
    assert sorted(found(engine)) == ["Agua para la sierra", "Corte de agua"]
    assert not SearchEntry.objects.behind().exists()


def test_a_read_only_index_leaves_changes_behind_until_it_can_be_written(server, engine):
    block = {"index.blocks.write": True}
    server.indices.put_settings(index=only_index(server), settings=block)
    entry("Corte de agua")
    progress = keeping_up.catch_up()
    assert progress.busy
    assert found(engine) == []
    server.indices.put_settings(index=only_index(server), settings={"index.blocks.write": False})
    assert keeping_up.catch_up().sent == 1
    assert found(engine) == ["Corte de agua"]


def test_too_far_behind_is_no_answer_at_all(engine, monkeypatch):
    monkeypatch.setattr("search.elastic.visibility.MOST_HIDDEN", 2)
    for number in range(3):
        entry(f"Agua {number}")
    with pytest.raises(EngineUnavailable):
        engine.search(Question(text="agua"))
    assert choice.search(Question(text="agua")).total == 3

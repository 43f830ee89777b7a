"""Elasticsearch holds every word, and hears of the change late, never, or while it is stopped or frozen."""

import pytest

from search.elastic import keeping_up
from search.models import SearchEntry
from tests.search.calm import forget_failures
from tests.search.elastic.conftest import closed_circuits, engine, server  # noqa: F401 (fixtures)
from tests.search.faults.broken_servers import server_that_is

from .changes import CHANGES
from .places import WORDS

pytestmark = pytest.mark.elasticsearch
TOLD_BY_THE_SEARCH = {"results", "hits_of_the_word", "did_you_mean", "suggestions", "counts"}


@pytest.fixture
def indexed(engine, scene):  # noqa: F811
    keeping_up.catch_up()
    assert not SearchEntry.objects.behind().exists()
    return scene


def test_while_it_is_public_elasticsearch_tells_it(indexed, told):
    found = told()
    assert {sink for sink, _ in found} >= TOLD_BY_THE_SEARCH
    assert {place for sink, place in found if sink == "hits_of_the_word"} == set(WORDS)


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_none_tells_before_and_after_elasticsearch_has_heard(indexed, told, change):
    change.make(indexed)
    assert SearchEntry.objects.behind().exists()
    assert told(change.places) == set()
    keeping_up.catch_up()
    assert not SearchEntry.objects.behind().exists()
    assert told(change.places) == set()


@pytest.mark.parametrize("way", ["refused", "frozen"])
@pytest.mark.parametrize("change", CHANGES[:1], ids=str)
def test_none_tells_while_it_is_away_nor_when_it_returns(
    indexed, told, change, way, settings, django_capture_on_commit_callbacks
):
    well = settings.ELASTICSEARCH_URL
    with server_that_is(way) as away:
        settings.ELASTICSEARCH_URL = away
        with django_capture_on_commit_callbacks(execute=True):
            change.make(indexed)
        assert told(change.places) == set()
    settings.ELASTICSEARCH_URL = well
    forget_failures()
    assert SearchEntry.objects.behind().exists()
    assert told(change.places) == set()

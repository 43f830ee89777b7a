"""A real Elasticsearch with indices of this run alone. A missing server is an error, never a skip."""

import uuid

import pytest

from search.elastic import client, indices, keeping_up, names, pace
from search.elastic.engine import ElasticsearchEngine
from tests.search.calm import forget_failures


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/search/elastic/" in str(item.path):
            item.add_marker(pytest.mark.elasticsearch)


@pytest.fixture
def closed_circuits(monkeypatch):
    """No test inherits another's open circuit, nor waits for the worker because another has just sent."""
    forget_failures()
    monkeypatch.setattr(pace, "APART", 0.0)


@pytest.fixture
def server(settings, closed_circuits):
    """The server, with a prefix of names that only this test uses."""
    assert settings.ELASTICSEARCH_URL, "give ELASTICSEARCH_URL of a running Elasticsearch 9"
    settings.SEARCH_INDEX_PREFIX = f"t{uuid.uuid4().hex[:10]}"
    settings.SEARCH_REPLICAS = "0-0"
    yield client.client()
    own = f"{settings.SEARCH_INDEX_PREFIX}.*"
    for name in client.client().indices.get(index=own, features="aliases", expand_wildcards="all"):
        client.client().indices.delete(index=name)


@pytest.fixture
def engine(server, db):
    """The engine over indices that exist and are empty."""
    keeping_up.ensure_indices()
    assert all(indices.is_right(server, locale) for locale in names.locales())
    return ElasticsearchEngine()


@pytest.fixture
def committed(django_capture_on_commit_callbacks, monkeypatch):
    """What happens in the block, as if it were a transaction of its own."""
    monkeypatch.setattr(client, "PUBLISH_SECONDS", 20)  # what is tested is not how busy this machine is
    return lambda: django_capture_on_commit_callbacks(execute=True)

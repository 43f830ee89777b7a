import pytest
from django.core.cache import cache

from search.elastic import circuit

from .broken_servers import server_that_is


@pytest.fixture
def broken(settings, request):
    """Elasticsearch, broken in the way that the test names."""
    cache.clear()
    for one in (circuit.reading, circuit.writing):
        one._own.clear()
    with server_that_is(request.param) as url:
        settings.ELASTICSEARCH_URL = url
        yield request.param

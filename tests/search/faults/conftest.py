import pytest

from tests.search.calm import forget_failures

from .broken_servers import server_that_is


@pytest.fixture
def broken(settings, request):
    """Elasticsearch, broken in the way that the test names."""
    forget_failures()
    with server_that_is(request.param) as url:
        settings.ELASTICSEARCH_URL = url
        yield request.param

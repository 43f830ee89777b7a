"""Its first error, come in two of its threads at once, would lock it up (search/elastic/first_error.py)."""

import pytest
from elastic_transport import Transport

from search.elastic import keeping_up, worker
from tests.factories import entry


@pytest.fixture
def asked(monkeypatch):
    """What the server was asked, and the status of its answer."""
    found, perform = [], Transport.perform_request

    def note(self, method, target, **how):
        answer = perform(self, method, target, **how)
        found.append((target.split("?")[0], answer.meta.status))
        return answer

    monkeypatch.setattr(Transport, "perform_request", note)
    return found


@pytest.fixture
def error(server, settings):
    return (f"/{settings.SEARCH_INDEX_PREFIX}.none/_mapping", 404)


def test_a_worker_that_begins_asks_for_it_before_all_else(engine, asked, error):
    entry("Corte de agua")
    worker.Worker().turn()
    targets = [target for target, _status in asked]
    assert asked[0] == error and "/_bulk" in targets


def test_so_does_one_whose_server_was_away(engine, asked, error, settings, monkeypatch):
    monkeypatch.setattr(worker, "close_old_connections", lambda: None)  # the test's own is to stay
    mine = worker.Worker(say=lambda text: mine.stop())
    mine.turn()
    entry("Corte de agua")
    well, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, "http://127.0.0.1:9"
    mine.run()  # until it says that the server is away
    settings.ELASTICSEARCH_URL = well
    keeping_up.stop_soon.clear()
    asked.clear()
    assert mine.turn().sent == 1
    assert asked[0] == error

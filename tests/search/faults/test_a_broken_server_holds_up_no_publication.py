import time

import pytest

from search.elastic import keeping_up
from search.engines.base import EngineUnavailable
from search.models import SearchEntry
from tests.factories import entry

from .broken_servers import WAYS

GAIN = 0.2  # seconds that a publication may take longer at most

every_way = pytest.mark.parametrize("broken", WAYS, indirect=True)


@every_way
def test_publishing_gains_little_and_loses_nothing(db, broken, settings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        for number in range(5):
            entry(f"Boletín {number}")
    start = time.monotonic()
    for callback in callbacks:
        callback()
    with_elasticsearch = time.monotonic() - start
    assert with_elasticsearch - _without_elasticsearch(settings, django_capture_on_commit_callbacks) <= GAIN
    assert SearchEntry.objects.behind().count() == 10


def _without_elasticsearch(settings, capture):
    settings.ELASTICSEARCH_URL = ""
    with capture() as callbacks:
        for number in range(5):
            entry(f"Otro {number}")
    start = time.monotonic()
    for callback in callbacks:
        callback()
    return time.monotonic() - start


@every_way
def test_the_worker_leaves_the_rows_for_later(db, broken, monkeypatch):
    monkeypatch.setattr(keeping_up.client, "__defaults__", (0.5,))
    entry("Corte de agua")
    with pytest.raises(EngineUnavailable):
        keeping_up.tend()
    assert SearchEntry.objects.behind().count() == 1

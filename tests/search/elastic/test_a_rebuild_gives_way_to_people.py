import datetime as dt

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from search.elastic import giving_way, rebuild
from tests.factories import entry


@pytest.fixture
def rests(monkeypatch):
    """How long it rested, each time."""
    rested = []
    monkeypatch.setattr(giving_way.time, "sleep", rested.append)
    return rested


@pytest.fixture
def many_batches(engine, monkeypatch):
    monkeypatch.setattr(rebuild, "BATCH", 1)
    for number in range(6):
        entry(f"Corte de agua {number}")


def someone_published(home, ago=dt.timedelta()):
    PageLogEntry.objects.log_action(home, "wagtail.publish")
    PageLogEntry.objects.update(timestamp=timezone.now() - ago)


def test_it_rests_in_proportion_to_its_work_while_somebody_publishes(many_batches, home, rests):
    someone_published(home)
    rebuild.rebuild("es")
    assert len(rests) >= 2 and all(seconds > 0 for seconds in rests)


def test_nobody_at_work_is_no_reason_to_rest(many_batches, home, rests):
    someone_published(home, ago=dt.timedelta(minutes=1))
    rebuild.rebuild("es")
    assert rests == []

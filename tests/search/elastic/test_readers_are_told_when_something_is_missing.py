import datetime as dt

import pytest
from django.utils import timezone

from search import entries
from search.elastic import indices, keeping_up, visibility
from search.engines import choice
from search.engines.base import Question
from search.models import SearchEntry
from tests.factories import entry


@pytest.fixture
def read_only(server, engine):
    entry("Corte de agua")
    keeping_up.catch_up()
    server.indices.put_settings(
        index=indices.behind_alias(server, "es")[0], settings={"index.blocks.write": True}
    )


def long_ago(*rows):
    before = timezone.now() - visibility.LATE - dt.timedelta(seconds=1)
    SearchEntry.objects.filter(pk__in=[row.pk for row in rows]).update(changed_at=before)


def test_a_new_page_that_waits_too_long_is_told_of(read_only):
    new = entry("Agua para la sierra")
    assert not choice.search(Question(text="agua")).reduced
    long_ago(new)
    answer = choice.search(Question(text="agua"))
    assert (answer.engine, answer.reduced, answer.total) == ("elasticsearch", True, 1)


def test_a_removal_that_waits_makes_nothing_be_missing(read_only):
    row = SearchEntry.objects.get()
    entries.remove(row.page_id)
    long_ago(row)
    answer = choice.search(Question(text="agua"))
    assert (answer.reduced, answer.total) == (False, 0)

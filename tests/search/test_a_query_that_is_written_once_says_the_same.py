import datetime as dt

import pytest
from django.db.models import BigIntegerField, DateTimeField
from django.utils import timezone

from search.models import SearchEntry
from search.prepared import Mark, Prepared
from tests.factories import entry

pytestmark = pytest.mark.django_db


def test_each_time_with_the_values_of_that_time():
    rows = [entry(title) for title in ("Agua", "Becas", "Cultura")]
    chosen = SearchEntry.objects.filter(page_id__in=[Mark("one", BigIntegerField()), 0])
    prepared = Prepared(chosen.values_list("page_id", "title"))
    asked = [prepared.rows({"one": row.page_id}) for row in rows]
    assert [list(map(tuple, found)) for found in asked] == [[(row.page_id, row.title)] for row in rows]


def test_rows_of_later_are_found_too():
    prepared = Prepared(SearchEntry.objects.behind().values_list("title"))
    assert prepared.rows() == []
    entry("Agua")
    assert [title for (title,) in prepared.rows()] == ["Agua"]


def test_instants_and_truths_come_back_as_the_model_has_them():
    row = entry("Agua")
    fields = ("visible", "changed_at", "date", "topics")
    (read,) = Prepared(SearchEntry.objects.values_list(*fields)).rows()
    assert list(read) == [getattr(row, name) for name in fields] and read[0] is True


def test_an_instant_is_compared_as_an_instant():
    now = timezone.now()
    entry("Con fecha", visible_from=now)
    prepared = Prepared(SearchEntry.objects.public(Mark("at", DateTimeField())).values_list("title"))
    moments = (now - dt.timedelta(microseconds=1), now, now.astimezone(dt.timezone(dt.timedelta(hours=-6))))
    assert [len(prepared.rows({"at": at})) for at in moments] == [0, 1, 1]

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from clearance.history import triggers
from clearance.history.chain import broken_entries
from clearance.history.writing import record
from clearance.models import HistoryEntry
from tests import factories
from tests.shared import shared
from website.models import SectionPage


@pytest.fixture
def guarded(db):
    triggers.install(connection)
    yield
    triggers.remove(connection)


@shared
def page(home):
    return factories.page_below(home, SectionPage, title="Quiénes somos", live=False)


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: HistoryEntry.objects.update(reason="otra cosa"),
        lambda: HistoryEntry.objects.all().delete(),
        lambda: HistoryEntry.objects.first().save(),
    ],
    ids=["update", "delete", "save"],
)
def test_the_database_refuses_to_change_or_delete_a_row(guarded, page, attempt):
    record(page.pk, "wagtail.edit")
    before = HistoryEntry.objects.count()
    with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
        attempt()
    assert HistoryEntry.objects.count() == before


def test_rows_of_a_page_count_from_one_and_hold_together(page):
    for action in ("wagtail.create", "wagtail.edit", "wagtail.publish"):
        record(page.pk, action, title=page.title)
    numbers = list(HistoryEntry.objects.filter(page_id=page.pk).values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= 3
    assert list(broken_entries()) == []


@pytest.mark.parametrize(
    "field, value", [("reason", "x"), ("actor_id", 99), ("at", timezone.now()), ("data", {"a": 1})]
)
def test_a_changed_row_is_found(page, field, value):
    record(page.pk, "wagtail.create")
    changed = record(page.pk, "wagtail.publish")
    HistoryEntry.objects.filter(pk=changed.pk).update(**{field: value})
    assert [entry.pk for entry in broken_entries()] == [changed.pk]


def test_a_missing_row_is_found(page):
    entries = [record(page.pk, "wagtail.edit") for _ in range(3)]
    HistoryEntry.objects.filter(pk=entries[1].pk).delete()
    assert [entry.pk for entry in broken_entries()] == [entries[2].pk]

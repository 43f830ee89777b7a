"""Many publish at once, each in a connection of its own."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from bulletins.models import BulletinPage, Folio
from tests import factories

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

NOON = dt.datetime(2024, 6, 1, 18, tzinfo=dt.UTC)


def _publish(*pks: int) -> None:
    """Publish in one transaction, as a bulk action does."""
    try:
        with transaction.atomic():
            for page in BulletinPage.objects.filter(pk__in=pks):
                page.get_latest_revision().publish()
    finally:
        connection.close()


def _drafts(index, count: int) -> list[int]:
    pages = [factories.bulletin(index, f"B {n}", live=False, issued_at=NOON) for n in range(count)]
    for page in pages:
        page.save_revision()
    return [page.pk for page in pages]


def test_publications_at_the_same_time_make_one_unbroken_series(index):
    pks = _drafts(index, 24)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(_publish, pks))
    assert sorted(Folio.objects.values_list("number", flat=True)) == list(range(1, 25))


def test_the_same_bulletin_published_many_times_at_once_has_one_folio(index):
    pks = _drafts(index, 1)
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(_publish, pks * 6))
    assert [folio.number for folio in Folio.objects.all()] == [1]


def test_overlapping_bulk_publications_of_two_institutions_never_deadlock(index, home):
    other = factories.institution(home, "Instituto de la Mujer", acronym="IMM", publishes_directly=True)
    ours, theirs = _drafts(index, 4), _drafts(factories.bulletin_index(other), 4)
    rounds = [(*ours[:3], *theirs[:3]), (*theirs[1:], *ours[1:]), (ours[3],), (theirs[0],)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda pks: _publish(*pks), rounds))
    for key in set(Folio.objects.values_list("institution_key", flat=True)):
        numbers = Folio.objects.filter(institution_key=key).values_list("number", flat=True)
        assert sorted(numbers) == [1, 2, 3, 4]

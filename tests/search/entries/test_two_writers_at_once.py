"""Real transactions on PostgreSQL: two writers at once, and a restriction beside a publication."""

from threading import Barrier, Thread

import pytest
from django.db import connection, transaction
from wagtail.models import Page, PageViewRestriction

from search.models import SearchEntry
from tests import factories

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def at_once(*works):
    """Run the works in threads of their own; what they raised."""
    barrier, failures = Barrier(len(works)), []

    def run(work):
        try:
            barrier.wait()
            work()
        except Exception as failure:
            failures.append(failure)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failures


@pytest.fixture(autouse=True)
def on_postgresql():
    assert connection.vendor == "postgresql", "give DATABASE_URL of a running PostgreSQL"


def test_each_of_two_writers_raises_the_version(db):
    first = factories.entry("Agua")

    def write(number):
        for step in range(10):
            factories.entry(f"Agua {number} {step}", page_id=first.page_id)

    assert at_once(lambda: write(1), lambda: write(2)) == []
    assert SearchEntry.objects.get(page_id=first.page_id).version == 21


def test_two_writers_of_a_new_row_make_one(db):
    for page_id in range(700_000, 700_010):
        works = [lambda text=text, pk=page_id: factories.entry(text, page_id=pk) for text in ("uno", "dos")]
        assert at_once(*works) == []
        assert SearchEntry.objects.get(page_id=page_id).version == 2


def test_a_page_published_while_its_parent_is_closed_is_never_left_public(home):
    for number in range(10):
        parent = factories.section(home, f"Lugar {number}")
        child = factories.section(parent, "Página", live=False)

        def close(parent=parent):
            with transaction.atomic():
                PageViewRestriction.objects.create(page=parent, restriction_type="login")

        assert at_once(close, lambda child=child: factories.publish(child)) == []
        assert not SearchEntry.objects.public().filter(page_id=child.pk).exists()
        Page.objects.get(pk=parent.pk).delete()

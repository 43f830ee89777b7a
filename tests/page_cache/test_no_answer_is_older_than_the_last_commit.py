"""Eight readers and a writer at once, on PostgreSQL: whoever asks after a commit reads what was committed."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.test import Client
from wagtail.models import Page

from tests import factories

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

READERS, CHANGES, READS = 8, 40, 400
_NUMBER = re.compile(rb"Aviso n\xc3\xbamero (\d+)")


class Story:
    """What a writer has committed, and what readers were told too late."""

    def __init__(self) -> None:
        self.committed, self.reads, self.stale, self.over = 0, 0, [], threading.Event()

    def read(self, addresses: list[str]) -> None:
        client = Client()
        try:
            while not self.over.is_set():
                for address in addresses:
                    self.compare(address, self.committed, client.get(address))
        finally:
            connection.close()

    def compare(self, address: str, committed: int, answer: object) -> None:
        """Every second version is taken down: then the page is missing, and the lists do not name it."""
        self.reads += 1
        found = _NUMBER.search(answer.content)
        told = int(found[1]) if found else None
        if told is not None and told < committed:
            self.stale.append((address, committed, told))
        is_settled = committed == self.committed
        if is_settled and committed % 2 and told is not None and told <= committed:
            self.stale.append((address, committed, told))

    def write(self, bulletin: Page) -> None:
        number = 0
        while number < CHANGES or self.reads < READS:
            number += 1
            page = Page.objects.get(pk=bulletin.pk).specific
            if number % 2:
                page.unpublish()
            else:
                page.title = f"Aviso número {number}"
                factories.publish(page)
            self.committed = number
        self.over.set()


def test_no_answer_is_older_than_the_last_commit_before_its_question(cached, office, index):
    bulletin = factories.bulletin(index, "Aviso número 0", slug="aviso")
    story = Story()
    addresses = [bulletin.get_url(), index.get_url(), office.get_url(), f"{index.get_url()}atom/"]
    with ThreadPoolExecutor(READERS) as readers:
        running = [readers.submit(story.read, addresses) for _reader in range(READERS)]
        try:
            story.write(bulletin)
        finally:
            story.over.set()
        for one in running:
            one.result()
    assert story.stale == []


def test_a_followed_column_may_still_be_altered(cached):
    """Spanish order and later releases change the type of columns while the triggers are there."""
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute("ALTER TABLE wagtailcore_collection ALTER COLUMN name TYPE varchar(300)")
        transaction.set_rollback(True)

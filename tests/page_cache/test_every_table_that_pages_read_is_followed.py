"""What no test watches is missed: each table that an answer for everybody reads raises the public version."""

import re

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from page_cache.followed import NOT_FOLLOWED, is_followed
from page_cache.middleware import FOR_EVERYBODY
from tests.website.test_every_table_that_public_pages_read_is_known import pages, sinks  # noqa: F401

_TABLE = re.compile(r'(?:FROM|JOIN)\s+"(\w+)"', re.IGNORECASE)
# Read by an answer that is kept, and still not followed.
NEED_NOT_BE = {
    "django_content_type": "changes with an upgrade, which raises the version",
}


def is_for_everybody(answer):
    return set(answer.headers.get("Cache-Control", "").split(", ")) >= FOR_EVERYBODY


@pytest.fixture
def read_by_kept_answers(client, sinks):  # noqa: F811
    read, kept = set(), 0
    for address in sinks:
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(address)
        if is_for_everybody(answer):
            kept += 1
            read |= {table for query in captured for table in _TABLE.findall(query["sql"])}
    assert kept >= 10
    return read


def test_every_table_is_followed_or_named_with_a_reason(read_by_kept_answers):
    followed = {
        model._meta.db_table for model in apps.get_models(include_auto_created=True) if is_followed(model)
    }
    assert read_by_kept_answers - followed - NEED_NOT_BE.keys() == set()


def test_what_is_not_followed_is_there():
    """A name that means nothing any more would hide the next table that bears it."""
    labels = {model._meta.label_lower for model in apps.get_models(include_auto_created=True)}
    known = labels | {label.partition(".")[0] for label in labels}
    assert set(NOT_FOLLOWED) - known == set()

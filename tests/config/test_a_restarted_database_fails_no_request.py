"""Connections are kept between requests; a restart of PostgreSQL fails none of them."""

import threading

import pytest
from django.core import signals
from django.db import connection

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def a_request():
    """What Django does around each: it looks whether the kept connection still serves."""
    signals.request_started.send(sender=None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def test_a_kept_connection_that_was_ended_is_opened_anew():
    found = []

    def thread_of_a_server():
        found.append(a_request())
        ended.wait(10)
        found.append(a_request())
        connection.close()

    ended = threading.Event()
    thread = threading.Thread(target=thread_of_a_server)
    thread.start()
    while not found:
        thread.join(0.01)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", found)
    ended.set()
    thread.join(10)
    assert len(set(found)) == 2

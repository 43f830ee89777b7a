"""The server ends the connection in the middle of a request: what only reads is asked once more."""

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse

from operations.reading_again import ReadAgainMiddleware

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def site(asked, fails=1):
    """Loses its connection `fails` times; Django answers an exception with 500 below every middleware."""

    def answer(request):
        asked.append(request.method)
        try:
            with connection.cursor() as cursor:
                if len(asked) <= fails:
                    cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
                cursor.execute("SELECT 1")
        except OperationalError:
            return HttpResponse(status=500)
        return HttpResponse("whole")

    return ReadAgainMiddleware(answer)


def test_a_reader_is_answered_over_a_new_connection(rf):
    asked = []
    assert site(asked)(rf.get("/es/")).content == b"whole"
    assert asked == ["GET", "GET"]


def test_what_writes_is_never_done_twice(rf):
    asked = []
    assert site(asked)(rf.post("/es/")).status_code == 500
    assert asked == ["POST"]
    connection.close()


def test_a_fault_of_the_page_itself_is_answered_once(rf):
    asked = []
    broken = ReadAgainMiddleware(lambda request: asked.append(request) or HttpResponse(status=500))
    connection.ensure_connection()
    assert broken(rf.get("/es/")).status_code == 500
    assert len(asked) == 1

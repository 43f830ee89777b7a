import pytest
from django.conf import settings as configured
from django.test import Client

from operations.metrics import waiting
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(settings):
    settings.METRICS_TOKEN = "a-long-word"
    return {"Authorization": "Bearer a-long-word"}


def test_without_a_token_there_is_no_such_page(client, home):
    assert configured.METRICS_TOKEN == ""
    for headers in ({}, {"Authorization": "Bearer "}):
        assert_leads_nowhere(client.get("/metrics", headers=headers))


@pytest.mark.parametrize("given", ["", "Bearer other", "Basic a-long-word", "Bearer ñ"])
def test_a_wrong_token_is_told_nothing(client, home, token, given):
    assert_leads_nowhere(client.get("/metrics", headers={"Authorization": given}))


def assert_leads_nowhere(answer):
    """As any address without a page: to the same one in the reader's language, where none is either."""
    assert (answer.status_code, answer["Location"]) == (302, "/es/metrics/")


def test_answers_are_counted_and_what_waits_is_told(token, home):
    client = Client()
    client.get(home.url)
    client.post("/admin/login/")
    told = client.get("/metrics", headers=token)
    assert told.status_code == 200
    assert 'voceria_request_seconds_count{method="GET",place="site",status="200"}' in told.text
    assert 'method="POST",place="admin"' in told.text
    assert "voceria_tasks_waiting 0.0" in told.text


def test_a_page_that_waits_for_a_clearance_is_counted(home):
    office = factories.office(home)
    factories.submit(office.draft(), by=office.editor)
    assert waiting()["reviews_waiting"][1] == 1

"""The middleware: all or nothing, and refusals in the form that the asker understands."""

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import HttpResponse
from django.urls import path

from clearance import refusals
from clearance.refusals import ClearanceRefused
from config import urls
from tests import factories

User = get_user_model()


def writing(request, outcome):
    User.objects.create(username="escrita")
    match outcome:
        case "error":
            raise RuntimeError
        case "refused":
            raise ClearanceRefused(refusals.uncleared(None))
        case "kept":
            raise ClearanceRefused(refusals.uncleared(None), keeps_draft=True)
        case "late":
            transaction.on_commit(_refuse)
    return HttpResponse("hecho")


def _refuse():
    raise ClearanceRefused(refusals.uncleared(None))


urlpatterns = [path("admin/escribir/<str:outcome>/", writing), *urls.urlpatterns]
handler404, handler500 = urls.handler404, urls.handler500


@pytest.fixture(autouse=True)
def writing_view(settings, client):
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False


@pytest.mark.parametrize(("outcome", "status", "kept"), [
    ("done", 200, True), ("error", 500, False), ("refused", 302, False), ("kept", 302, True),
])  # fmt: skip
def test_only_what_ends_well_is_kept(client, administrator, outcome, status, kept):
    client.force_login(administrator)
    assert client.post(f"/admin/escribir/{outcome}/").status_code == status
    assert User.objects.filter(username="escrita").exists() is kept


@pytest.mark.django_db(transaction=True)
def test_a_refusal_on_commit_is_an_answer_too(client):
    client.force_login(factories.user("jefa", is_superuser=True))
    assert client.post("/admin/escribir/late/").status_code == 302
    assert User.objects.filter(username="escrita").exists()


def test_programs_get_a_403_that_says_what_to_do(client, administrator):
    client.force_login(administrator)
    answer = client.post("/admin/escribir/refused/", headers={"accept": "application/json"})
    assert answer.status_code == 403
    assert answer.json()["action"] == "publish"
    assert answer.json()["advice"]

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError, connection
from django.test import Client, RequestFactory
from django.utils.translation import override

from website import errors


def test_a_missing_page_offers_search_and_home(client, home):
    response = client.get("/es/no-existe/")
    html = response.content.decode()
    assert response.status_code == 404
    assert 'role="search"' in html
    assert 'href="/es/"' in html
    assert '<meta name="robots" content="noindex">' in html


def test_a_missing_page_answers_without_any_site(client, db):
    assert client.get("/en/nothing/").status_code == 404


def test_no_access_says_what_to_do(rf, home):
    with override("es"):
        response = errors.forbidden(rf.get("/es/"), PermissionDenied())
    assert response.status_code == 403
    assert b'href="/es/"' in response.content


def bad_request(request):
    return errors.bad_request(request, SuspiciousOperation())


@pytest.mark.parametrize("answer", [errors.server_error, bad_request])
def test_a_failure_asks_no_database_and_no_manifest(answer, settings, tmp_path):
    """No `db` fixture: a query would fail the test. The manifest of static files is empty here."""
    settings.STATIC_ROOT = str(tmp_path)
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    with override("es"):
        response = answer(RequestFactory().get("/"))
    assert response.status_code in (400, 500)
    assert b'<html lang="es">' in response.content
    assert b'href="/"' in response.content


def test_a_refused_form_has_a_page_of_ours(db):
    response = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "x"})
    assert response.status_code == 403
    assert b"css/voceria.css" in response.content


def test_health_tells_whether_the_database_answers(client, db, monkeypatch):
    assert client.get("/salud/").json() == {"status": "ok", "database": "ok"}

    def refuse():
        raise OperationalError("gone")

    with monkeypatch.context() as broken:
        broken.setattr(connection, "cursor", refuse)
        response = client.get("/salud/")
    assert response.status_code == 503
    assert "no-store" in response["Cache-Control"]

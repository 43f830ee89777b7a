import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, RequestFactory
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page

from tests import factories
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


def link_to(page):
    return f'<a href="{page.url}" lang="{page.locale.language_code}" hreflang="{page.locale.language_code}">'


@pytest.fixture
def in_both(home, english):
    page = factories.section(home, "Becas", slug="becas")
    factories.publish(home.copy_for_translation(english))
    return page, factories.publish(page.copy_for_translation(english))


def test_a_missing_page_offers_what_stands_at_its_address_in_another_language(client, home, in_both):
    spanish, english = in_both
    english.unpublish()
    answer = client.get(english.url)
    assert answer.status_code == 404
    assert link_to(spanish) in answer.content.decode()
    english.delete()
    assert link_to(spanish) in client.get(english.url).content.decode()


def test_a_missing_original_offers_its_translation(client, home, english):
    factories.publish(home.copy_for_translation(english))
    page = factories.section(home.get_translation(english), "Only here", slug="only")
    assert link_to(page) in client.get("/es/only/").content.decode()


def test_a_translation_with_an_address_of_its_own_leads_back_once_it_was_public(client, home, in_both):
    spanish, english = in_both
    english.slug = "grants"
    factories.publish(english)
    assert client.get("/en/grants/").status_code == 200
    Page.objects.filter(pk=english.pk).update(first_published_at=timezone.now())
    type(english).objects.get(pk=english.pk).unpublish()
    assert link_to(spanish) in client.get("/en/grants/").content.decode()


def test_nothing_is_told_of_pages_that_are_not_public(client, home, in_both, english):
    spanish, version = in_both
    spanish.unpublish()
    assert link_to(spanish) not in client.get(version.url).content.decode()
    draft = factories.section(home, "Secreta", slug="secreta", live=False)
    assert "Secreta" not in client.get("/en/secreta/").content.decode()
    never = factories.section(home, "Trámites", slug="tramites").copy_for_translation(english)
    never.slug = "unknown-draft"
    never.save()
    assert "Trámites" not in client.get("/en/unknown-draft/").content.decode()
    assert draft.pk


def test_an_address_with_a_null_byte_is_only_not_found(client, home):
    assert client.get("/en/%00/").status_code == 404

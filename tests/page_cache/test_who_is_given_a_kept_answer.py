"""Only what is the same for everybody is kept and given, in the form that the reader's browser takes."""

import gzip
from datetime import timedelta

import brotli
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from clearance.models import PreviewLink
from page_cache import due
from tests import factories


@pytest.fixture
def address(bulletin):
    return bulletin.get_url()


def is_kept(address, client=None, **headers):
    """Whether the answer came from the cache: then the version was all that was asked."""
    with CaptureQueriesContext(connection) as captured:
        answer = (client or Client()).get(address, headers=headers)
    assert answer.status_code in (200, 304)
    return len(captured) == 1


def test_who_has_a_session_is_rendered_to_and_told_that_it_is_theirs(citizen, address):
    citizen.get(address)
    known = Client()
    known.force_login(factories.administrator())
    answer = known.get(address)
    assert not is_kept(address, known)
    assert "private" in answer.headers["Cache-Control"]
    assert "public" not in answer.headers["Cache-Control"]


def test_an_answer_to_somebody_with_a_session_is_not_kept_for_others(citizen, address):
    known = Client()
    known.force_login(factories.administrator())
    known.get(address)
    assert not is_kept(address)


def test_a_shared_draft_is_neither_kept_nor_replaced_by_what_is_kept(citizen, bulletin, address):
    citizen.get(address)
    bulletin.title = "Aviso todavía secreto"
    revision = bulletin.save_revision()
    link = PreviewLink.objects.create(
        page=bulletin,
        revision=revision,
        reader="Asesora jurídica",
        created_by=factories.administrator(),
        expires_at=timezone.now() + timedelta(days=1),
    )
    citizen.get(link.path)
    shown = citizen.get(f"{link.path}pagina/").content.decode()
    assert "todavía secreto" in shown
    assert "todavía secreto" not in citizen.get(address).content.decode()


def test_a_search_is_never_kept(citizen, address):
    citizen.get("/es/buscar/?q=lluvia")
    with CaptureQueriesContext(connection) as captured:
        citizen.get("/es/buscar/?q=lluvia")
    assert len(captured) > 1


def test_a_password_form_is_never_kept(citizen, bulletin, address):
    from wagtail.models import PageViewRestriction

    PageViewRestriction.objects.create(page=bulletin, restriction_type="password", password="lluvia2026")
    citizen.get(address)
    assert not is_kept(address, Client())


def test_a_parameter_that_no_page_reads_is_answered_and_not_kept(citizen, index):
    here = index.get_url()
    tagged = f"{here}?utm_source=correo"
    citizen.get(tagged)
    assert not is_kept(here)
    assert is_kept(tagged)  # by the answer without it


def test_a_parameter_that_a_page_reads_is_part_of_the_key(citizen, index, bulletin):
    here = index.get_url()
    first, second = citizen.get(here).content, citizen.get(f"{here}?year=1999").content
    assert first != second
    assert citizen.get(here).content == first
    assert citizen.get(f"{here}?year=1999").content == second
    assert is_kept(f"{here}?year=1999")


@pytest.mark.parametrize(("coding", "plain"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_it_is_compressed_as_the_browser_takes_it(citizen, address, coding, plain):
    whole = citizen.get(address).content
    answer = citizen.get(address, headers={"Accept-Encoding": coding})
    assert answer.headers["Content-Encoding"] == coding
    assert plain(answer.content) == whole
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert len(answer.content) < len(whole) / 2


def test_who_has_it_already_is_told_so(citizen, address):
    first = citizen.get(address)
    assert citizen.get(address).headers["ETag"] == first.headers["ETag"]
    for coding in ("", "br"):
        again = citizen.get(
            address, headers={"If-None-Match": first.headers["ETag"], "Accept-Encoding": coding}
        )
        assert (again.status_code, again.content) == (304, b"")


def test_who_had_it_before_a_change_is_given_the_new_one(citizen, bulletin, address):
    first = citizen.get(address)
    bulletin.title = "Aviso corregido"
    factories.publish(bulletin)
    again = citizen.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 200
    assert "Aviso corregido" in again.content.decode()


def test_head_tells_the_length_and_sends_nothing(citizen, address):
    whole = citizen.get(address).content
    answer = citizen.head(address)
    assert (answer.content, answer.headers["Content-Length"]) == (b"", str(len(whole)))


def test_each_request_has_its_own_id(citizen, address):
    assert citizen.get(address).headers["X-Request-ID"] != citizen.get(address).headers["X-Request-ID"]


def test_an_answer_ends_when_a_page_is_due_to_come_or_go(bulletin):
    now = timezone.now()
    bulletin.expire_at = now + timedelta(minutes=5)
    factories.publish(bulletin)
    assert due.next_change(now) == bulletin.expire_at


def test_an_answer_ends_at_midnight_at_the_latest(bulletin):
    now = timezone.now()
    midnight = timezone.localtime(due.next_change(now))
    assert (midnight.hour, midnight.minute) == (0, 0)
    assert timedelta(0) < midnight - now <= timedelta(hours=25)


def test_what_is_due_is_gone_without_a_command(citizen, bulletin, address, monkeypatch):
    bulletin.expire_at = timezone.now() + timedelta(minutes=5)
    factories.publish(bulletin)
    assert citizen.get(address).status_code == 200
    later = timezone.now() + timedelta(minutes=5, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    monkeypatch.setattr("time.time", lambda: later.timestamp())
    assert citizen.get(address).status_code == 404


def test_a_cache_that_fails_is_no_cache(citizen, address, settings):
    nobody = {"BACKEND": "common.redis_cache.PatientRedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    settings.CACHES = settings.CACHES | {"pages": nobody}
    assert [citizen.get(address).status_code for _time in range(2)] == [200, 200]

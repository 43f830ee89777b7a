"""The two addresses of health: one for whoever restarts processes, one for whoever watches."""

import datetime as dt
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import OperationalError, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from operations import health
from tests.factories.search import entry

NOBODY = "127.0.0.1:9"  # refuses every connection


@pytest.fixture(autouse=True)
def nothing_kept():
    health._parts.cache_clear()
    yield
    health._parts.cache_clear()


def test_a_process_that_answers_is_alive_and_asks_nothing(client):
    """Without the mark `db` a query fails the test."""
    response = client.get("/salud/")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


def test_neither_address_is_redirected_to_tls(client, db, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/salud/").status_code == 200
    assert client.get("/salud/partes/").status_code == 200
    assert client.get("/es/").status_code == 301


def test_every_part_has_a_name(client, db, settings):
    settings.REDIS_URL = ""
    response = client.get("/salud/partes/")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ok",
        "parts": {
            "database": "ok",
            "cache": "off",
            "search": "off",
            "queue": "off",
            "mail": "off",
            "media": "ok",
        },
    }


def test_without_the_database_the_site_is_not_ready(client, db, monkeypatch):
    def refuse():
        raise OperationalError("gone")

    with monkeypatch.context() as broken:
        broken.setattr(connection, "cursor", refuse)
        response = client.get("/salud/partes/")
    assert response.status_code == 503
    assert response.json()["parts"]["database"] == "failing"


def _redis(settings):
    settings.REDIS_URL = f"redis://{NOBODY}/0"
    settings.CACHES = {
        "default": {"BACKEND": "common.redis_cache.PatientRedisCache", "LOCATION": settings.REDIS_URL}
    }


def _elasticsearch(settings):
    settings.ELASTICSEARCH_URL = f"http://{NOBODY}"


def _mail(settings):
    settings.MAIL_DELIVERY_BACKEND = health._SMTP
    settings.EMAIL_HOST, settings.EMAIL_PORT = NOBODY.split(":")


def _media(settings):
    settings.MEDIA_ROOT = "/proc/no/folder"


@pytest.mark.parametrize(
    ("part", "breaks"),
    [("cache", _redis), ("search", _elasticsearch), ("mail", _mail), ("media", _media)],
)
def test_a_part_that_fails_is_named_and_the_site_stays_ready(client, db, settings, part, breaks):
    breaks(settings)
    response = client.get("/salud/partes/")
    assert response.status_code == 200
    assert response.json()["status"] == "degraded"
    assert response.json()["parts"][part] == "failing"
    assert NOBODY not in response.content.decode()


@pytest.mark.parametrize(
    ("greeting", "state"), [(b"220 ready\r\n", "ok"), (b"421 busy\r\n", "failing"), (b"", "failing")]
)
def test_a_mail_server_is_well_when_it_greets(client, db, settings, monkeypatch, greeting, state):
    """One that is silent takes connections too, and every mail would wait for it."""
    monkeypatch.setattr(health, "_WAITED", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server, ThreadPoolExecutor() as pool:
        settings.MAIL_DELIVERY_BACKEND = health._SMTP
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.getsockname()
        asked = pool.submit(lambda: client.get("/salud/partes/").json()["parts"]["mail"])
        with server.accept()[0] as taken:
            taken.sendall(greeting)
            assert asked.result(20) == state


def test_a_queue_that_nobody_works_on_is_late(client, db, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    task = DBTaskResult.objects.create(
        task_path="clearance.tasks.some", args_kwargs={}, backend_name="default", run_after=timezone.now()
    )
    assert client.get("/salud/partes/").json()["parts"]["queue"] == "ok"
    health._parts.cache_clear()
    long_ago = timezone.now() - dt.timedelta(hours=1)
    DBTaskResult.objects.filter(pk=task.pk).update(enqueued_at=long_ago, run_after=long_ago)
    assert client.get("/salud/partes/").json() == {
        "status": "degraded",
        "parts": health._parts(0) | {"queue": "late"},
    }


@pytest.mark.elasticsearch
def test_an_index_that_is_long_behind_is_late(client, db):
    row = entry("Corte de agua")
    type(row).objects.filter(pk=row.pk).update(changed_at=timezone.now() - dt.timedelta(hours=1))
    assert client.get("/salud/partes/").json()["parts"]["search"] == "late"


def test_who_asks_again_and_again_asks_the_parts_seldom(client, db, django_assert_max_num_queries):
    client.get("/salud/partes/")
    with django_assert_max_num_queries(3):
        for _time in range(20):
            client.get("/salud/partes/")

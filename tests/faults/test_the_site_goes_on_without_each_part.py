"""One part after the other is taken away while citizens read and an editor publishes.

Against a web process of its own, on PostgreSQL, with doors before Redis, Elasticsearch and the mail server.
No worker runs meanwhile: the queue is away all the time, and works off everything at the end.
"""

import datetime as dt
import os
import time
import uuid
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.images.models import Image, Rendition
from wagtail.images.tests.utils import get_test_image_file

from search.elastic import client, keeping_up
from search.models import SearchEntry
from tests import factories
from tests.factories import clearance as offices
from tests.factories.photographs import telltale
from tests.operations.test_a_stop_is_graceful import free_port
from website.models import SectionPage

from .doors import Door
from .letters import mail_server
from .site import Person, Readers, session, wait_until, web_process, work_off_the_queue

pytestmark = [pytest.mark.postgresql, pytest.mark.elasticsearch, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def doors():
    """By the names that `/salud/partes/` gives to what is behind them."""
    with mail_server() as letters:
        redis, elastic = (urlsplit(os.environ[name]) for name in ("REDIS_URL", "ELASTICSEARCH_URL"))
        opened = {
            "cache": Door(redis.hostname, redis.port or 6379),
            "search": Door(elastic.hostname, elastic.port or 9200),
            "mail": Door(*letters.server_address),
        }
        opened["mail"].letters = letters.letters
        yield opened
        for door in opened.values():
            door.shut()


@pytest.fixture
def environment(doors, settings, tmp_path):
    settings.SEARCH_INDEX_PREFIX = f"faults{uuid.uuid4().hex[:8]}-main"
    settings.MEDIA_ROOT = str(tmp_path / "media")
    Path(settings.MEDIA_ROOT).mkdir()
    database = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
    yield os.environ | {
        "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
        "PYTHONPATH": f".{os.pathsep}site",
        "PYTEST_XDIST_WORKER": "main",
        "DATABASE_URL": database.geturl(),
        "REDIS_URL": f"redis://127.0.0.1:{doors['cache'].port}/3",
        "ELASTICSEARCH_URL": f"http://127.0.0.1:{doors['search'].port}",
        "SEARCH_INDEX_PREFIX": settings.SEARCH_INDEX_PREFIX.removesuffix("-main"),
        "EMAIL_URL": f"smtp://127.0.0.1:{doors['mail'].port}",
        "FAULTS_MEDIA": settings.MEDIA_ROOT,
        "TASKS": "database",
    }
    own = f"{settings.SEARCH_INDEX_PREFIX}.*"
    for name in client.client().indices.get(index=own, features="aliases", expand_wildcards="all"):
        client.client().indices.delete(index=name)


@contextmanager
def media_away(folder):
    """A file stands where the folder was: whoever is root may write to a read-only folder."""
    folder.rename(folder.with_name("aside"))
    folder.touch()
    yield
    folder.unlink()
    folder.with_name("aside").rename(folder)


@contextmanager
def database_restarted():
    """Every connection but this one is ended by the server, as its restart does: often, to hit requests."""
    with connection.cursor() as cursor:
        for _time in range(6):
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            time.sleep(0.4)
    yield


@contextmanager
def door_shut(door):
    door.shut()
    yield
    door.open()


@contextmanager
def door_stuck(door):
    door.stick()
    yield
    door.loosen()


def test_citizens_and_editors_go_on_and_all_is_caught_up(home, environment, doors, tmp_path):
    photograph = Image.objects.create(title="Malecón", file=get_test_image_file(size=(1600, 1000)))
    office = offices.office(home, "Ayuntamiento", publishes_directly=True)
    page = factories.section(office.page, "Trámites")
    bulletin = factories.bulletin(
        factories.bulletin_index(office.page), "Corte de agua", lead_image=photograph, lead_alt="El malecón"
    )
    strict, moderator = offices.office(home, "Secretaría"), offices.moderator()
    type(moderator).objects.filter(pk=moderator.pk).update(email="moderadora@example.com")
    draft = strict.draft("Convocatoria")
    keeping_up.ensure_indices()
    call_command("search_rebuild", verbosity=0)
    paths = ["/es/", page.get_url(), bulletin.get_url(), "/es/buscar/?q=agua", "/sitemap.xml"]
    folder, log = tmp_path / "media", tmp_path / "web.log"

    with web_process(free_port(), environment, log) as address:
        editor, administrator = Person(address, office.editor), Person(address, factories.administrator())

        def parts():
            return session().get(f"{address}/salud/partes/", timeout=30).json()["parts"]

        def publishes(title):
            assert editor.edit(page, title=title, **{"action-publish": "action-publish"}) == 200
            assert SectionPage.objects.get(pk=page.pk).title == title
            assert title in session().get(address + page.get_url(), timeout=30).text

        away = {
            "media": media_away(folder),
            "database": database_restarted(),
            "cache": door_shut(doors["cache"]),
            "search": door_stuck(doors["search"]),
            "mail": door_stuck(doors["mail"]),
        }
        with Readers(address, paths) as readers:
            readers.read_all()
            assert not readers.failed, faults_in(log)
            for part, taken_away in away.items():
                readers.part = part
                with taken_away:
                    publishes(f"Trámites sin {part}")
                    if part == "media":
                        assert_an_upload_is_refused(administrator)
                    if part == "mail":
                        submits = {"action-submit": "action-submit"}
                        assert Person(address, strict.editor).edit(draft, **submits) == 200
                    readers.read_all()
                    if part != "database":
                        wait_until(lambda: parts()[part] == "failing", f"{part} is named")  # noqa: B023
                wait_until(lambda: parts()[part] == "ok", f"{part} is well again")  # noqa: B023
        assert not readers.failed, f"{readers.failed}\n{faults_in(log)}"

        long_ago = timezone.now() - dt.timedelta(hours=1)
        assert DBTaskResult.objects.ready().update(enqueued_at=long_ago, run_after=long_ago)
        wait_until(lambda: parts()["queue"] == "late", "the queue is named")
        work_off_the_queue(environment)
        wait_until(lambda: parts()["queue"] == "ok", "the queue is well again")
    assert any(b"moderadora@example.com" in letter for letter in doors["mail"].letters)
    assert Rendition.objects.filter(image=photograph).exists()
    keeping_up.catch_up()
    assert not SearchEntry.objects.behind().exists()


def assert_an_upload_is_refused(person):
    images = Image.objects.count()
    answer = person.post(
        "/admin/images/multiple/add/",
        {"title": "Malecón", "collection": "1"},
        files={"files[]": ("malecon.jpg", telltale(), "image/jpeg")},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert "El servidor no puede guardar archivos" in answer.json()["error_message"]
    assert Image.objects.count() == images


def faults_in(log):
    return "\n".join(line for line in log.read_text().splitlines() if '"ERROR"' in line)[-6000:]

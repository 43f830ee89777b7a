"""`backup` and `restore` on the database that the suite runs on: what comes back is what was there."""

import json
import os
import subprocess
import sys
import uuid
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.db import connection

from operations.backup import postgresql
from tests import factories

TOP = Path(__file__).parents[2]
# Run in a process of its own, whose database is another one. The last line is what it found there.
RESTORE_AND_LOOK = """
import json
from django.apps import apps
from django.core.management import call_command
from django.test import Client
from tests.operations.test_a_copy_is_the_whole_site import audit
call_command("restore", {folder!r}, verbosity=0)
print(json.dumps({{
    "rows": {{m._meta.label: m._base_manager.count() for m in apps.get_models()}},
    "audit": audit(),
    "answers": {{path: Client().get(path).status_code for path in {paths!r}}},
}}))
"""


def audit():
    """What the seals of history and clearances, and all that is live, give occasion to say."""
    told = StringIO()
    with suppress(CommandError, SystemExit):
        call_command("audit_publishing", stdout=told, stderr=told)
    return told.getvalue()


@pytest.fixture
def empty_database(tmp_path):
    """The address of a database without a table, of the suite's own kind."""
    if connection.vendor == "sqlite":
        yield f"sqlite:///{tmp_path}/restored.sqlite3"
        return
    name = f"restored_{uuid.uuid4().hex[:12]}"
    base = os.environ["DATABASE_URL"].rsplit("/", 1)[0]
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    yield f"{base}/{name}"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def copy(tmp_path, capsys):
    call_command("backup", to=tmp_path / "copies")
    return Path(capsys.readouterr().out.strip())


def manage(*arguments, database, media):
    environment = os.environ | {
        "DATABASE_URL": database,
        "ELASTICSEARCH_URL": "",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "MEDIA_STORAGE_OPTIONS": json.dumps({"location": str(media)}),
    }
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=TOP, env=environment, capture_output=True, text=True, timeout=120)


@pytest.mark.django_db(transaction=True)
def test_page_history_and_files_come_back_and_what_was_private_stays_private(
    home, empty_database, tmp_path, capsys
):
    office = factories.office(home)
    shown, hidden = factories.image("Malecón"), factories.document("Reservado")
    page = office.draft("Aviso de lluvias", body=[("image", {"image": shown, "alt": "Malecón"})])
    factories.submit(page, by=office.editor)
    page = factories.clear(page, by=factories.moderator())
    call_command("backup", to=tmp_path / "copies")
    copy = capsys.readouterr().out.strip()
    rows = {model._meta.label: model._base_manager.count() for model in apps.get_models()}
    paths = [page.url, shown.file.url, hidden.url]

    found = manage(
        "shell", "-c", RESTORE_AND_LOOK.format(folder=copy, paths=paths),
        database=empty_database, media=tmp_path / "elsewhere",
    )  # fmt: skip

    assert found.returncode == 0, found.stderr
    there = json.loads(found.stdout.splitlines()[-1])
    assert there["rows"] == rows
    assert there["audit"] == audit()
    assert there["answers"] == dict(zip(paths, [200, 200, 404], strict=True))


@pytest.mark.django_db(transaction=True)
def test_a_site_is_not_overwritten_by_mistake(copy):
    ContentType.objects.create(app_label="since", model="then")
    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", copy)
    assert ContentType.objects.filter(app_label="since").exists()


@pytest.mark.django_db(transaction=True)
def test_what_is_replaced_on_purpose_is_gone(root, copy, capsys):
    ContentType.objects.create(app_label="since", model="then")
    call_command("restore", copy, replace=True)
    assert "restored" in capsys.readouterr().out
    assert not ContentType.objects.filter(app_label="since").exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda copy: (copy / "media.tar").write_bytes(b"x"), "checksum"),
        (lambda copy: next(copy.glob("database.*")).unlink(), "checksum"),
        (lambda copy: (copy / "manifest.json").unlink(), "no backup"),
        (lambda copy: rewrite(copy, migrations=["website.9999_of_tomorrow"]), "newer release"),
        (lambda copy: rewrite(copy, database={"vendor": "oracle", "version": "23"}), "oracle"),
        (lambda copy: rewrite(copy, format=99), "format"),
    ],
)
def test_a_spoilt_or_foreign_copy_changes_nothing(copy, spoil, reason):
    ContentType.objects.create(app_label="since", model="then")
    spoil(copy)
    with pytest.raises(CommandError, match=reason) as refused:
        call_command("restore", copy, replace=True)
    assert refused.value.returncode == 1
    assert ContentType.objects.filter(app_label="since").exists()


def rewrite(copy, **changes):
    path = copy / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_statements_that_break_off_leave_the_site_as_it_was(copy, monkeypatch, tmp_path):
    """As if `pg_restore` died in the middle: what it has written until then is not kept."""
    ContentType.objects.create(app_label="since", model="then")
    (tmp_path / "pg_restore").write_text("#!/bin/sh\necho 'CREATE TABLE half (a int);'\nexit 1\n")
    (tmp_path / "pg_restore").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(CommandError, match="pg_restore failed"):
        call_command("restore", copy, replace=True)
    assert ContentType.objects.filter(app_label="since").exists()


@pytest.mark.postgresql
def test_passwords_stand_in_no_argument():
    address = {
        "NAME": "site",
        "USER": "office",
        "PASSWORD": "hunter2",
        "HOST": "db",
        "PORT": "",
        "OPTIONS": {},
    }
    asked = type("Connection", (), {"settings_dict": address})()
    where, environment = postgresql._address(asked)
    assert "hunter2" not in " ".join(where)
    assert environment["PGPASSWORD"] == "hunter2"

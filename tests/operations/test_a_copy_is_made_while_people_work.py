"""How a copy is made: nothing that was committed is missing, and what is not finished has another name."""

import json
import sqlite3
import stat
import tarfile
from contextlib import closing

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, default_storage
from django.core.management import CommandError, call_command
from django.db.utils import ConnectionHandler

from operations.backup import media, sqlite


@pytest.fixture
def copies(tmp_path):
    return tmp_path / "copies"


@pytest.fixture
def file_database(db, tmp_path):
    """A site's SQLite file as the settings open it, with a write-ahead log."""
    options = {"init_command": "PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=0"}
    address = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "site.sqlite3", "OPTIONS": options}
    connection = ConnectionHandler({"default": address})["default"]
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE page (title TEXT)")
    yield connection
    connection.close()


def titles(path):
    with closing(sqlite3.connect(path)) as database:
        return database.execute("SELECT title FROM page").fetchall()


def test_a_row_that_was_just_committed_is_in_the_copy(file_database, tmp_path):
    with closing(sqlite3.connect(file_database.settings_dict["NAME"], isolation_level=None)) as editor:
        editor.execute("INSERT INTO page VALUES ('Aviso')")
        sqlite.dump(file_database, tmp_path / "copy.sqlite3")
        assert titles(tmp_path / "copy.sqlite3") == [("Aviso",)]
    assert not (tmp_path / "copy.sqlite3-wal").exists()


def test_nobody_who_writes_waits_for_the_copy(file_database, tmp_path):
    with closing(sqlite3.connect(file_database.settings_dict["NAME"], isolation_level=None)) as editor:
        editor.execute("BEGIN IMMEDIATE")
        editor.execute("INSERT INTO page VALUES ('Sin terminar')")
        sqlite.dump(file_database, tmp_path / "copy.sqlite3")
        editor.execute("COMMIT")
    assert titles(tmp_path / "copy.sqlite3") == []


@pytest.mark.django_db(transaction=True)
def test_a_copy_says_what_it_is_and_is_its_owner_s_alone(copies):
    default_storage.save("documents/acta.pdf", ContentFile(b"acta"))
    call_command("backup", to=copies)
    [folder] = copies.iterdir()
    told = json.loads((folder / "manifest.json").read_text())
    assert told["uploads"] == 1
    assert {name.split(".")[0] for name in told["files"]} == {"database", "media"}
    assert told["versions"].keys() == {"voceria", "django", "wagtail", "python"}
    assert told["made"][-6] in "+-"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.django_db(transaction=True)
def test_a_copy_that_fails_leaves_nothing_and_says_why(copies, monkeypatch):
    def full(storage, path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(media, "dump", full)
    with pytest.raises(CommandError, match="No space left") as failed:
        call_command("backup", to=copies)
    assert failed.value.returncode == 1
    assert list(copies.iterdir()) == []


@pytest.mark.django_db(transaction=True)
def test_only_the_newest_copies_are_kept_and_nothing_else_is_touched(copies, capsys):
    for name in ("voceria-20250101T000000Z", "voceria-20250102T000000Z", "others"):
        (copies / name).mkdir(parents=True)
        (copies / name / "manifest.json").write_text("{}")
    call_command("backup", to=copies, keep=2, verbosity=0)
    first, second, third = sorted(path.name for path in copies.iterdir())
    assert (first, second) == ("others", "voceria-20250102T000000Z")
    assert third > second
    assert capsys.readouterr().out == ""


def test_uploads_go_through_any_storage_and_come_back_under_their_names(tmp_path):
    here, there = InMemoryStorage(), InMemoryStorage()
    here.save("documents/2026/ñandú.pdf", ContentFile(b"new"))
    there.save("documents/2026/ñandú.pdf", ContentFile(b"something else"))
    assert media.dump(here, tmp_path / "media.tar") == 1
    assert media.load(there, tmp_path / "media.tar") == 1
    assert list(media.names(there)) == ["documents/2026/ñandú.pdf"]
    assert there.open("documents/2026/ñandú.pdf").read() == b"new"


def test_no_symbolic_link_leads_out_of_the_uploads(settings, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret").write_text("x")
    default_storage.save("documents/acta.pdf", ContentFile(b"acta"))
    (tmp_path / "media" / "link").symlink_to(tmp_path / "outside")
    (tmp_path / "media" / "documents" / "secret").symlink_to(tmp_path / "outside" / "secret")
    assert list(media.names(default_storage)) == ["documents/acta.pdf"]


def test_a_name_that_climbs_out_is_not_written(tmp_path, settings):
    with tarfile.open(tmp_path / "media.tar", "w") as archive:
        archive.addfile(tarfile.TarInfo("../escaped"))
    with pytest.raises(Exception, match="escaped"):
        media.load(default_storage, tmp_path / "media.tar")
    assert not (tmp_path / "escaped").exists()

"""What a row owns stays, however old; what nobody owns goes after a while; nothing else is looked at."""

import os
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage, Storage
from django.core.management import call_command
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import UploadedFile
from wagtail.users.models import UserProfile

from tests import factories
from website.retention import files
from website.retention.policy import FileRule

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")
    return Path(settings.MEDIA_ROOT)


def aged(path, days=30):
    os.utime(path, (time.time() - days * 86_400,) * 2)
    return path


def put(media, name, days=30):
    path = media / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return aged(path, days)


def all_old(media):
    for path in media.rglob("*"):
        aged(path)


@pytest.mark.parametrize(
    "name",
    [
        "original_images/a.png",
        "images/a.2e16d0ba.fill-100x100.png",
        "documents/ñandú.pdf",
        "documents/inner/a.pdf",
        "avatar_images/a.png",
        "wagtail_uploads/a.bin",
    ],
)
def test_what_nobody_owns_goes_after_a_week(media, name, capsys):
    young, old = put(media, f"{name}.young", days=6), put(media, name, days=8)
    call_command("prune")
    assert young.exists()
    assert not old.exists()
    assert capsys.readouterr().out == "files: 1 deleted\n"


def test_what_a_row_owns_stays(media):
    image = factories.image("Malecón")
    rendition = image.get_rendition("fill-20x20")
    document = factories.document("Ñandú")
    person = factories.user("ana")
    profile = UserProfile.get_for_user(person)
    profile.avatar.save("ana.png", ContentFile(b"x"))
    all_old(media)
    call_command("prune")
    owned = (image.file, rendition.file, document.file, profile.avatar)
    assert all(file.storage.exists(file.name) for file in owned)


@pytest.mark.parametrize(
    "name", ["documents/Ñandú 1.pdf", "original_images/malecón.png", "images/a.fill-2x2.png"]
)
@pytest.mark.parametrize("write", [str, quote])
def test_what_a_stream_a_text_or_a_recorded_version_names_stays(media, home, name, write):
    """The first is named by what is public now, the others by what was."""
    link = f'<p><a href="/media/{write(name)}">Acta</a></p>'
    by_a_stream, by_a_version = put(media, name), put(media, f"{name}.old")
    page = factories.section(home, body=[("paragraph", link.replace(write(name), write(f"{name}.old")))])
    page.save_revision()
    page.body = [("paragraph", link)]
    page.save()
    call_command("prune")
    assert by_a_stream.exists()
    assert by_a_version.exists()


def test_whatever_else_is_kept_beside_the_uploads_stays(media):
    kept = [put(media, name) for name in ("google123.html", "backup/old.png", "documents/.keep")]
    call_command("prune")
    assert all(path.exists() for path in kept)


def test_no_symbolic_link_leads_out(media, tmp_path):
    outside = put(tmp_path, "outside/secret.pdf")
    (media / "documents").mkdir(parents=True)
    (media / "documents" / "link").symlink_to(tmp_path / "outside")
    (media / "documents" / "link.pdf").symlink_to(outside)
    (media / "images").symlink_to(tmp_path / "outside")
    call_command("prune")
    assert outside.exists()
    assert (media / "documents" / "link.pdf").is_symlink()


def test_an_upload_that_nobody_finished_goes_with_its_row(media):
    upload = UploadedFile.objects.create(file=ContentFile(b"x", name="a.bin"))
    call_command("prune")
    assert UploadedFile.objects.exists()
    path = aged(media / upload.file.name)
    call_command("prune")
    assert not UploadedFile.objects.exists()
    assert not path.exists()


def test_a_trial_deletes_no_file(media, capsys):
    old = put(media, "documents/a.pdf")
    call_command("prune", dry_run=True)
    assert old.exists()
    assert capsys.readouterr().out == "files: 1 would be deleted\n"


def test_a_folder_that_is_not_there_is_no_fault(media, capsys):
    call_command("prune")
    assert capsys.readouterr() == ("", "")


def test_many_files_go_in_batches(media, monkeypatch):
    monkeypatch.setattr("website.retention.files.BATCH", 3)
    for number in range(8):
        put(media, f"documents/{number}.pdf")
    document = factories.document()
    all_old(media)
    call_command("prune")
    assert [path.name for path in (media / "documents").iterdir()] == [Path(document.file.name).name]


def test_any_other_storage_is_pruned_alike(monkeypatch, settings):
    storage = InMemoryStorage()
    for field in files.file_fields():
        monkeypatch.setattr(field, "storage", storage)
    document = factories.document()
    storage.save("documents/orphan.pdf", ContentFile(b"x"))
    settings.RETENTION_DAYS = {**settings.RETENTION_DAYS, "files": 0}
    assert list(FileRule().prune()) == [1]
    assert storage.listdir("documents")[1] == [Path(document.file.name).name]


class WithoutAges(Storage):
    def listdir(self, path):
        return [], ["a.pdf"]


def test_a_storage_that_tells_no_age_keeps_its_files(monkeypatch):
    for field in files.file_fields():
        monkeypatch.setattr(field, "storage", WithoutAges())
    assert FileRule().count() == 0


def test_every_field_that_owns_files_is_asked():
    models = {field.model for field in files.file_fields()}
    assert {Image, Document, Image.get_rendition_model(), UserProfile, UploadedFile} <= models

"""A full or read-only disk, or a bucket that fails: a sentence, no row and no half file."""

import errno
from pathlib import Path

import pytest
from botocore.exceptions import ClientError, EndpointConnectionError
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents.models import Document
from wagtail.images.models import Image

from tests import factories
from tests.factories.photographs import telltale
from website.media.disk import StorageFailed
from website.models import MediaUse

SENTENCE = "El servidor no puede guardar archivos en este momento"
BUCKET = {
    "BACKEND": "website.media.elsewhere.storage",
    "OPTIONS": {"backend": "django.core.files.storage.FileSystemStorage"},
}
FAILURES = {
    "full": OSError(errno.ENOSPC, "No space left on device"),
    "read-only": OSError(errno.EROFS, "Read-only file system"),
    "not ours": PermissionError(errno.EACCES, "Permission denied"),
    "bucket away": EndpointConnectionError(endpoint_url="http://127.0.0.1:9"),
    "bucket refuses": ClientError({"Error": {"Code": "SlowDown"}}, "PutObject"),
}


@pytest.fixture(params=FAILURES)
def failing(request, settings, monkeypatch):
    """The library of a bucket stands behind the guard that every other storage than the disk has."""

    def fails(*args, **kwargs):
        raise FAILURES[request.param]

    if "bucket" in request.param:
        settings.STORAGES = settings.STORAGES | {"default": BUCKET}
    monkeypatch.setattr(FileSystemStorage, "_save", fails)


@pytest.fixture
def editor(client, home):
    client.force_login(factories.administrator())
    return client


def a_photograph():
    return SimpleUploadedFile("malecon.jpg", telltale(), "image/jpeg")


def a_text():
    return SimpleUploadedFile("acta.txt", b"El acta de la sesion.", "text/plain")


def assert_nothing_is_left(settings):
    assert not Image.objects.exists() and not Document.objects.exists() and not MediaUse.objects.exists()
    assert [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(("kind", "file"), [("images", a_photograph), ("documents", a_text)])
def test_the_form_of_one_says_so(editor, failing, settings, kind, file):
    sent = {"file": file(), "title": "Malecón", "collection": "1"}
    answer = editor.post(f"/admin/{kind}/add/", sent, follow=True)
    assert answer.status_code == 200 and SENTENCE in answer.content.decode()
    assert_nothing_is_left(settings)


@pytest.mark.parametrize(("kind", "file"), [("images", a_photograph), ("documents", a_text)])
def test_the_list_of_several_says_so_beside_the_file(editor, failing, settings, kind, file):
    sent = {"files[]": file(), "title": "Malecón", "collection": "1"}
    answer = editor.post(f"/admin/{kind}/multiple/add/", sent, HTTP_X_REQUESTED_WITH="XMLHttpRequest")
    assert SENTENCE in answer.json()["error_message"]
    assert_nothing_is_left(settings)


def test_half_a_file_is_removed(settings):
    class Half(ContentFile):
        def chunks(self, chunk_size=None):
            yield b"half"
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(StorageFailed):
        default_storage.save("documents/half.pdf", Half(b"the whole file"))
    assert list(Path(settings.MEDIA_ROOT).rglob("*.pdf")) == []

"""`strip_photographs` does for what was uploaded before what is done to new pictures at the door."""

import io
from hashlib import sha1

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from wagtail.documents.models import Document
from wagtail.images.models import Image, Rendition
from wagtail.images.tests.utils import get_test_image_file
from wagtail.users.models import UserProfile

from clearance import audit
from tests import factories
from tests.factories import photographs


def put(item, content, name=""):
    """Row and file as an older release left them, past everything that is done to new ones."""
    field = "avatar" if isinstance(item, UserProfile) else "file"
    name = default_storage.save(name or getattr(item, field).name, ContentFile(content))
    values = {field: name}
    if isinstance(item, Image):
        width, height = (120, 80)
        values |= {"width": width, "height": height, "file_size": len(content), "file_hash": "old"}
    type(item).objects.filter(pk=item.pk).update(**values)
    return type(item).objects.get(pk=item.pk)


@pytest.fixture
def image(db):
    image = Image.objects.create(title="Refugio", file=get_test_image_file(filename="antes.jpg"))
    return put(image, photographs.telltale("JPEG", orientation=6), "original_images/refugio.jpg")


def content_of(file):
    with default_storage.open(file.name) as stored:
        return stored.read()


def run(*options):
    said = io.StringIO()
    call_command("strip_photographs", *options, stdout=said, stderr=said)
    return said.getvalue()


def files():
    return {name: default_storage.open(name).read() for name in _names("")}


def _names(folder):
    folders, names = default_storage.listdir(folder)
    yield from (f"{folder}{name}" for name in names)
    for below in folders:
        yield from _names(f"{folder}{below}/")


def test_a_picture_is_stripped_under_its_name(image):
    said = run()
    again = Image.objects.get(pk=image.pk)
    content = content_of(again.file)
    assert photographs.tells(content) == []
    assert again.file.name == image.file.name
    assert (again.width, again.height) == (80, 120)
    assert (again.file_size, again.file_hash) == (len(content), sha1(content).hexdigest())
    assert image.file.name in said
    assert "1 files changed, 0 could not be read." in said


def test_its_sizes_are_made_anew(image, django_capture_on_commit_callbacks):
    old = image.get_rendition("width-50|format-jpeg")
    assert photographs.tells(content_of(old.file))
    with django_capture_on_commit_callbacks(execute=True):
        run()
    assert not Rendition.objects.filter(pk=old.pk).exists()
    new = Rendition.objects.get(image=image)
    assert photographs.tells(content_of(new.file)) == []
    assert [
        name for name, content in files().items() if name.endswith("jpg") and photographs.tells(content)
    ] == []


def test_the_point_of_interest_stays_where_it_was_set(image):
    """It was set on the upright picture, and noted in the measures of the one that lay on its side."""
    values = {"focal_point_x": 60, "focal_point_y": 20, "focal_point_width": 12, "focal_point_height": 8}
    Image.objects.filter(pk=image.pk).update(**values)
    run()
    again = Image.objects.get(pk=image.pk)
    assert (again.focal_point_x, again.focal_point_y) == (40, 30)
    assert (again.focal_point_width, again.focal_point_height) == (8, 12)


def test_a_second_run_finds_nothing_to_do(image):
    run()
    before = files()
    assert "0 files changed" in run()
    assert files() == before


def test_a_dry_run_only_tells(image):
    before, row = files(), Image.objects.filter(pk=image.pk).values().get()
    said = run("--dry-run")
    assert image.file.name in said
    assert "1 files would be changed" in said
    assert (files(), Image.objects.filter(pk=image.pk).values().get()) == (before, row)


def test_what_is_damaged_or_gone_is_named_and_left(image):
    broken = put(Image.objects.create(title="Rota", file=get_test_image_file()), photographs.telltale()[:90])
    gone = Image.objects.create(title="Perdida", file=get_test_image_file(filename="perdida.png"))
    default_storage.delete(gone.file.name)
    said = run()
    assert broken.file.name in said
    assert "perdida.png" in said
    assert "1 files changed, 2 could not be read." in said
    assert len(content_of(broken.file)) == 90


def test_a_crash_half_way_leaves_the_row_with_a_whole_picture(image, monkeypatch):
    monkeypatch.setattr(type(default_storage._wrapped), "delete", _fail)
    with pytest.raises(RuntimeError):
        run()
    again = Image.objects.get(pk=image.pk)
    assert photographs.tells(content_of(again.file)) == []


def _fail(storage, name):
    raise RuntimeError("the machine was switched off")


def test_a_storage_that_writes_over_what_it_holds_keeps_the_picture(image, monkeypatch):
    storage = type(default_storage._wrapped)
    monkeypatch.setattr(storage, "get_available_name", lambda self, name, max_length=None: self._over(name))
    monkeypatch.setattr(storage, "_over", lambda self, name: self.delete(name) or name, raising=False)
    run()
    assert photographs.tells(content_of(Image.objects.get(pk=image.pk).file)) == []


@pytest.mark.django_db
def test_pictures_among_documents_and_portraits_are_stripped_too():
    document = Document.objects.create(title="Cartel", file=ContentFile(b"x", "cartel.txt"))
    document = put(document, photographs.telltale(), "documents/cartel.jpg")
    profile = put(
        UserProfile.get_for_user(factories.user("ana")), photographs.telltale(), "avatar_images/a.jpg"
    )
    run()
    document.refresh_from_db()
    profile.refresh_from_db()
    assert photographs.tells(content_of(document.file)) == []
    assert photographs.tells(content_of(profile.avatar)) == []


@pytest.mark.django_db
def test_a_document_gets_the_hash_of_what_it_holds():
    document = Document.objects.create(title="Acta", file=ContentFile(b"acta", "acta.pdf"))
    Document.objects.update(file_hash="")
    run()
    assert Document.objects.get(pk=document.pk).file_hash == sha1(b"acta").hexdigest()


def test_what_was_cleared_stays_cleared(home, image):
    office = factories.office(home, "Ayuntamiento")
    page = office.draft("Abre un refugio", body=[("image", {"image": image, "alt": "Fachada"})])
    factories.submit(page, office.editor)
    page = factories.clear(page, factories.moderator())
    assert page.live
    run()
    page.refresh_from_db()
    assert page.live
    assert not [finding for finding in audit.findings() if finding.page_id == page.pk]

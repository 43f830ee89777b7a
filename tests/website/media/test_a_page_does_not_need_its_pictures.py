"""With the folder of uploads full or read-only pages are shown, without what could not be made."""

import errno
import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from wagtail.images.models import Filter, Rendition

from tests import factories
from website.media import sizes

TOP = Path(__file__).parents[3]
ROOMS = ("site", "search", "cms_blocks", "common")
_TAG = re.compile(r"{%\s*(?:srcset_)?image\s+\S+\s+((?:[a-z]+-[^\s=%]+\s+)+)")
_CALL = re.compile(r'rendition_or_none\([^"]*"([^"]+)"')


@pytest.fixture
def full_disk(monkeypatch):
    def fails(*args, **kwargs):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(FileSystemStorage, "_save", fails)


@pytest.fixture
def bulletin(home, photograph):
    office = factories.institution(home, "Ayuntamiento", publishes_directly=True, logo=photograph)
    figures = [("figure", {"image": photograph, "alt_text": "Vista del malecón"})]
    index = factories.bulletin_index(office)
    return factories.bulletin(index, "Aviso", lead_image=photograph, lead_alt="El malecón", body=figures)


def addresses(bulletin):
    index = bulletin.get_parent()
    return [bulletin.get_url(), index.get_url(), index.get_parent().get_url(), "/es/"]


def test_every_page_is_shown_on_a_full_disk(client, bulletin, full_disk):
    for address in addresses(bulletin):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "not-found" not in answer.content.decode()
    assert not Rendition.objects.exists()


def test_a_size_that_is_there_is_shown_though_others_cannot_be_made(client, bulletin, request):
    small = bulletin.lead_image.get_rendition("width-480|format-webp")
    request.getfixturevalue("full_disk")
    assert small.url in client.get(bulletin.get_url()).content.decode()


def test_what_is_missing_is_told_once_and_not_to_the_log_of_each_reader(client, bulletin, full_disk, caplog):
    client.get(bulletin.get_url())
    told = [record for record in caplog.records if record.name == "common.renditions"]
    assert told
    client.get(bulletin.get_url())
    assert [record for record in caplog.records if record.name == "common.renditions"] == told


def test_a_picture_whose_original_is_lost_is_left_out(client, bulletin):
    bulletin.lead_image.file.storage.delete(bulletin.lead_image.file.name)
    answer = client.get(bulletin.get_url())
    assert answer.status_code == 200
    assert "not-found" not in answer.content.decode()


def made_while(act):
    before = set(Rendition.objects.values_list("pk", flat=True))
    act()
    return set(Rendition.objects.values_list("pk", flat=True)) - before


def test_nothing_is_made_while_a_citizen_waits(client, bulletin):
    sizes.make_sizes.func(bulletin.pk)
    sizes.make_sizes.func(bulletin.get_parent().get_parent().pk)
    for address in addresses(bulletin):
        assert made_while(lambda: client.get(address)) == set(), address  # noqa: B023


def test_they_are_made_when_the_page_goes_live(
    home, photograph, django_capture_on_commit_callbacks, monkeypatch
):
    asked = []
    monkeypatch.setattr(sizes, "make_sizes", SimpleNamespace(enqueue=asked.append))
    office = factories.institution(home, "Oficina", publishes_directly=True)
    page = factories.section(office, "Trámites", live=False, social_image=photograph)
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert asked == [page.pk]


def test_the_command_makes_what_is_missing_once(bulletin):
    assert made_while(lambda: call_command("make_sizes"))
    assert not made_while(lambda: call_command("make_sizes"))


def specs_in_templates():
    for room in ROOMS:
        for path in (TOP / room).rglob("templates/**/*.html"):
            text = path.read_text(encoding="utf-8")
            if "wagtailadmin" in path.parts or "admin" in path.parts:
                continue
            assert "wagtailimages_tags" not in text, f"{path} would fail with a picture: load `pictures`"
            for found in _TAG.findall(text):
                yield from Filter.expand_spec(found.split())


def specs_in_calls():
    for room in ROOMS:
        for path in (TOP / room).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            if path.parent.name != "commands" and path.name != "renditions.py":
                assert ".get_rendition(" not in text, f"{path}: `common.renditions` fails with no picture"
            yield from _CALL.findall(text)


def test_every_size_that_is_shown_is_made_at_publication():
    shown = {*specs_in_templates(), *specs_in_calls()}
    assert len(shown) >= 10
    assert shown - set(sizes.OF_FIELDS) == set()


def test_the_size_of_what_stands_in_texts_is_made_too():
    texts = [path.read_text(encoding="utf-8") for path in (TOP / "cms_blocks").rglob("templates/**/*.html")]
    tags = [found.split() for text in texts for found in _TAG.findall(text)]
    shown = {spec for tag in tags for spec in Filter.expand_spec(tag)}
    assert shown <= set(sizes.OF_TEXTS)

"""Whatever a block asks for can be uploaded, and captions arrive as browsers read them."""

import pytest
from django.core.checks import run_checks
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents.models import Document

from cms_blocks.media import AudioBlock, VideoBlock
from tests import factories

WEBVTT = "WEBVTT\n\n00:01.000 --> 00:02.000\n¿Qué pasó?\n"
SUBRIP = "1\n00:00:01,000 --> 00:00:02,500\n¿Qué pasó?\n\n2\n00:00:03,000 --> 00:00:04,000\nNada.\n"
UNREADABLE = "Estos subtítulos no se pueden leer."


@pytest.fixture
def upload(client, home):
    client.force_login(factories.office(home, "Ayuntamiento").editor)

    def upload(name, content):
        return client.post(
            reverse("wagtaildocs:add_multiple"),
            {"files[]": ContentFile(content, name=name), "title": name},
            headers={"X-Requested-With": "XMLHttpRequest"},
        ).json()

    return upload


KINDS = sorted(
    {kind for block in (AudioBlock, VideoBlock) for kinds in block.kinds.values() for kind in kinds}
)


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_block_asks_for_is_taken(upload, kind):
    assert upload(f"archivo.{kind}", b"WEBVTT\n")["success"]
    assert Document.objects.get().content_type.split("/")[0] in ("audio", "video", "text")


def test_a_check_keeps_the_lists_one(settings):
    assert not [found for found in run_checks() if found.id == "voceria.E005"]
    settings.WAGTAILDOCS_EXTENSIONS = [kind for kind in settings.WAGTAILDOCS_EXTENSIONS if kind != "vtt"]
    assert [found for found in run_checks() if found.id == "voceria.E005"]


def test_well_written_captions_stay_as_they_are(upload):
    assert upload("voz.vtt", WEBVTT.encode())["success"]
    assert Document.objects.get().file.read() == WEBVTT.encode()


@pytest.mark.parametrize("name", ["voz.srt", "VOZ.SRT", "voz.vtt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_subrip_becomes_webvtt(upload, name, encoding, line):
    assert upload(name, SUBRIP.replace("\n", line).encode(encoding))["success"]
    document = Document.objects.get()
    content = document.file.read().decode()
    assert document.file.name.endswith(".vtt")
    assert content.startswith("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n¿Qué pasó?")
    assert document.file_size == len(content.encode())
    assert VideoBlock.kinds["captions"] == (document.file_extension,)


def test_webvtt_in_another_encoding_is_rewritten(upload):
    assert upload("voz.vtt", WEBVTT.encode("cp1252"))["success"]
    assert "¿Qué pasó?" in Document.objects.get().file.read().decode()


@pytest.mark.parametrize("name", ["voz.vtt", "voz.srt"])
@pytest.mark.parametrize(
    "content",
    [
        b"Hola",
        b"\x00\x01\x02",
        b"WEBVTT\n\nSolo texto, sin tiempos.\n",
        b"WEBVTT\n\n00:01,000 --> 00:02\nHola\n",
        b"1\n00:00:01,000 -> 00:00:02,000\nHola\n",
        b"1\n00:00:01,000 --> 00:00:02,000\nHola --> adios\n",
    ],
)
def test_what_nobody_can_read_is_refused_in_words(upload, name, content):
    answer = upload(name, content)
    assert answer["success"] is False
    assert UNREADABLE in answer["error_message"]


def test_a_caption_that_ends_before_it_begins_is_named(upload):
    answer = upload("voz.vtt", b"WEBVTT\n\n00:05.000 --> 00:02.000\nHola\n")
    assert "00:00:05.000" in answer["error_message"]


@pytest.mark.django_db
def test_code_that_stores_subrip_stores_webvtt():
    document = Document.objects.create(title="Voz", file=ContentFile(SUBRIP.encode(), name="voz.srt"))
    assert document.file.name.endswith(".vtt")

"""What a broken transfer left, and what was made to break a decoder, gets a sentence in every form."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from PIL import Image as Picture
from wagtail.images.models import Image

from tests import factories
from tests.factories import photographs
from website.media.photographs import prepared

DAMAGED = "Esta imagen está dañada o incompleta."
TOO_LARGE = "Esta imagen tiene demasiados píxeles"


def noise(kind, **options):
    picture = Picture.effect_noise((200, 150), 90).convert("RGB")
    return photographs.coded(picture, kind, **options)


def half(content):
    return content[: len(content) // 2]


def half_of_what_moves(kind):
    frames = [Picture.effect_noise((60, 40), 90).convert("RGB") for _ in range(5)]
    return half(photographs.coded(frames[0], kind, save_all=True, append_images=frames[1:]))


HALVES = {
    "foto.jpg": lambda: half(noise("JPEG")),
    "foto.jfif": lambda: half(noise("JPEG", progressive=True)),
    "foto.png": lambda: half(noise("PNG")),
    "foto.webp": lambda: half(noise("WEBP")),
    "foto.gif": lambda: half(noise("GIF")),
    "foto.heic": lambda: half(noise("HEIF")),
    "foto.avif": lambda: half(noise("AVIF")),
    "movida.gif": lambda: half_of_what_moves("GIF"),
    "movida.webp": lambda: half_of_what_moves("WEBP"),
    "hueca.jpg": lambda: half(noise("JPEG")) + bytes(3000),  # room was kept for what never came
    "casi.jpg": lambda: noise("JPEG")[:-200],
    "perfil.png": lambda: noise("PNG", icc_profile=bytes(3_000_000)),  # unfolds from a few kilobytes
}


def bomb():
    return photographs.coded(Picture.new("1", (15_000, 15_000)), "PNG")


def film():
    """Small, and yet two billion pixels to decode."""
    frame = Picture.new("P", (4000, 4000))
    frames = [Picture.new("P", (4000, 4000), number % 2) for number in range(1, 20)]
    return photographs.coded(frame, "GIF", save_all=True, append_images=frames)


@pytest.fixture
def collection(client, home):
    office = factories.office(home, "Ayuntamiento")
    client.force_login(office.editor)
    return office.section.collection


def words(collection):
    words = {"title": "Refugio", "collection": collection.pk, "tags": "", "description": ""}
    return words | {f"focal_point_{side}": "" for side in ("x", "y", "width", "height")}


def _list_of_many(client, collection, file):
    answer = client.post(
        reverse("wagtailimages:add_multiple"),
        {"files[]": file, "title": file.name},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert answer.json()["success"] is False
    return answer.json()["error_message"]


def _form(client, collection, file):
    return client.post(reverse("wagtailimages:add"), words(collection) | {"file": file}).content.decode()


def _chooser(client, collection, file):
    data = {
        f"image-chooser-upload-{name}": value for name, value in (words(collection) | {"file": file}).items()
    }
    answer = client.post(reverse("wagtailimages_chooser:create"), data)
    assert answer.status_code == 200
    return answer.json()["htmlFragment"]


def _exchange(client, collection, file):
    image = Image.objects.create(
        title="Antes", file=photographs.file(photographs.telltale()), collection=collection
    )
    answer = client.post(reverse("wagtailimages:edit", args=[image.pk]), words(collection) | {"file": file})
    assert answer.status_code == 200
    Image.objects.get(pk=image.pk).delete()
    return answer.content.decode()


FORMS = [_list_of_many, _form, _chooser, _exchange]


@pytest.mark.parametrize("name", HALVES)
def test_half_a_picture_of_any_kind(client, collection, name):
    said = _list_of_many(client, collection, photographs.file(HALVES[name](), name))
    assert DAMAGED in said
    assert not Image.objects.exists()


@pytest.mark.parametrize("send", FORMS)
@pytest.mark.parametrize("name", ["foto.jpg", "foto.heic"])
def test_in_every_form(client, collection, send, name):
    assert DAMAGED in send(client, collection, photographs.file(HALVES[name](), name))
    assert not Image.objects.exists()


@pytest.mark.parametrize(("make", "name"), [(bomb, "foto.png"), (film, "foto.gif")])
def test_a_small_file_that_unfolds_without_end(client, collection, make, name):
    assert TOO_LARGE in _list_of_many(client, collection, photographs.file(make(), name))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("vacia.jpg", b""),
        ("texto.jpg", b"No soy una foto."),
        ("otra.png", noise("JPEG")),
        ("pagina.jpg", b"<html><script>alert(1)</script></html>"),
        ("impresa.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n"),
        ("escudo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
)
def test_what_is_something_else(client, collection, name, content):
    assert len(_list_of_many(client, collection, photographs.file(content, name))) > 20
    assert not Image.objects.exists()


@pytest.mark.parametrize("broken", [b"perfil", bytes(500)])
def test_a_profile_that_is_none_breaks_no_size(db, broken):
    """Of a picture in inks it is left out, since each size is made through it."""
    for mode in ("RGB", "CMYK"):
        content = photographs.coded(Picture.new(mode, (60, 40)), "JPEG", icc_profile=broken)
        image = Image.objects.create(title="Cartel", file=photographs.file(content))
        assert image.get_rendition("width-20|format-webp").width == 20


def test_code_is_refused_too():
    with pytest.raises(ValidationError):
        prepared(HALVES["foto.jpg"](), "foto.jpg")


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_exif_that_cannot_be_read_is_no_fault(client, collection):
    content = noise(
        "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\xff" + bytes(10)
    )  # its table ends in the air
    image = Image.objects.create(title="Refugio", file=photographs.file(content))
    assert photographs.tells(image.file.read()) == []

"""Nothing that is stored, and nothing made of it, says where or with what a picture was taken."""

import io

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image as Picture
from PIL import ImageSequence
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.users.models import UserProfile

from tests import factories
from tests.factories import photographs
from website.media.photographs import prepared


def content_of(file):
    with file.storage.open(file.name) as stored:
        return stored.read()


def stored(content, name):
    image = Image.objects.create(title="Refugio", file=photographs.file(content, name))
    return Image.objects.get(pk=image.pk)


@pytest.fixture(params=photographs.FORMATS)
def kind(request):
    return request.param


@pytest.mark.django_db
@pytest.mark.parametrize("orientation", [1, 6])
def test_neither_the_original_nor_any_size_of_it_tells(kind, orientation):
    image = stored(photographs.telltale(kind, orientation), f"foto.{photographs.FORMATS[kind]}")
    assert photographs.tells(content_of(image.file)) == []
    for spec in (
        "original",
        "width-50",
        "width-50|format-jpeg",
        "width-50|format-png",
        "width-50|format-avif",
    ):
        assert photographs.tells(content_of(image.get_rendition(spec).file)) == [], spec


@pytest.mark.parametrize(("kind", "orientation"), [("JPEG", 6), ("PNG", 8), ("WEBP", 3), ("AVIF", 6)])
def test_it_stands_upright(kind, orientation):
    content = prepared(photographs.telltale(kind, orientation), "foto").content
    picture = Picture.open(io.BytesIO(content)).convert("RGB")
    width, height = picture.size
    assert (width > height) == (orientation == 3)
    blue = {6: (width // 2, 5), 8: (width // 2, height - 5), 3: (width - 5, height // 2)}[orientation]
    red, _green, shade = picture.getpixel(blue)
    assert shade > 200 > 60 > red


@pytest.mark.parametrize("orientation", [1, 6])
def test_its_colour_profile_stays(kind, orientation):
    content = prepared(photographs.telltale(kind, orientation), "foto").content
    assert Picture.open(io.BytesIO(content)).info["icc_profile"] == photographs.PROFILE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_pixels_that_lie_right_are_not_touched(kind):
    before = photographs.telltale(kind)
    after = prepared(before, "foto").content
    assert Picture.open(io.BytesIO(after)).tobytes() == Picture.open(io.BytesIO(before)).tobytes()


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_what_moves_goes_on_moving(kind):
    before, after = photographs.moving(kind), prepared(photographs.moving(kind), "foto").content
    assert photographs.tells(after) == []
    assert [frame.tobytes() for frame in ImageSequence.Iterator(Picture.open(io.BytesIO(after)))] == [
        frame.tobytes() for frame in ImageSequence.Iterator(Picture.open(io.BytesIO(before)))
    ]
    assert Picture.open(io.BytesIO(after)).info["loop"] == 0


def test_second_pictures_in_one_file_go():
    """A telephone keeps a smaller picture, with its own EXIF, behind the first."""
    two = photographs.coded(
        photographs.scene(),
        "MPO",
        save_all=True,
        append_images=[photographs.scene()],
        exif=photographs.exif(),
    )
    after = prepared(two, "foto.jpg").content
    assert photographs.tells(after) == []
    assert after.count(b"\xff\xd8\xff") == 1


def test_what_was_prepared_stays_as_it_is(kind):
    once = prepared(photographs.telltale(kind, 6), "foto.x")
    assert prepared(*once) == once


@pytest.mark.parametrize(
    ("kind", "name", "ending"),
    [
        ("HEIF", "IMG_0001.HEIC", "jpg"),
        ("HEIF", "foto.heif", "jpg"),
        ("AVIF", "foto.avif", "jpg"),
        ("JPEG", "descarga.jfif", "jpg"),
        ("JPEG", "foto.JPEG", "JPEG"),
        ("JPEG", "v1.2 final.jpe", "jpg"),
    ],
)
def test_every_browser_shows_it(kind, name, ending):
    picture = prepared(photographs.telltale(kind), name)
    assert picture.name == f"{name.rpartition('.')[0]}.{ending}"
    assert Picture.open(io.BytesIO(picture.content)).format == "JPEG"


def test_what_is_seen_through_stays_so():
    drawing = Picture.new("RGBA", (40, 40), (0, 0, 0, 0))
    picture = prepared(photographs.coded(drawing, "AVIF"), "sello.avif")
    assert picture.name == "sello.png"
    assert Picture.open(io.BytesIO(picture.content)).getpixel((5, 5))[3] == 0


def test_a_moving_avif_becomes_a_moving_webp():
    picture = prepared(photographs.moving("AVIF"), "foto.avif")
    assert picture.name == "foto.webp"
    assert Picture.open(io.BytesIO(picture.content)).n_frames == 3


# By whichever road it comes


@pytest.fixture
def editor(client, home):
    office = factories.office(home, "Ayuntamiento")
    client.force_login(office.editor)
    return office


def _by_the_list_of_many(client, office):
    data = {"files[]": photographs.file(photographs.telltale()), "title": "Refugio"}
    answer = client.post(
        reverse("wagtailimages:add_multiple"), data, headers={"X-Requested-With": "XMLHttpRequest"}
    )
    assert answer.json()["success"], answer.json()


def _with_words_that_come_later(client, office):
    data = {"files[]": photographs.file(photographs.telltale()), "title": "x" * 300}
    ajax = {"X-Requested-With": "XMLHttpRequest"}
    waiting = client.post(reverse("wagtailimages:add_multiple"), data, headers=ajax).json()
    key = waiting["uploaded_file_id"]
    words = {"title": "Refugio", "collection": office.section.collection.pk, "tags": "", "description": ""}
    answer = client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[key]),
        {f"uploaded-image-{key}-{name}": value for name, value in words.items()},
        headers=ajax,
    )
    assert answer.json()["success"], answer.json()


def _by_the_form(client, office):
    words = {"title": "Refugio", "collection": office.section.collection.pk, "tags": "", "description": ""}
    focal = {f"focal_point_{side}": "" for side in ("x", "y", "width", "height")}
    data = {"file": photographs.file(photographs.telltale()), **words, **focal}
    assert client.post(reverse("wagtailimages:add"), data).status_code == 302


def _by_the_chooser(client, office):
    words = {"title": "Refugio", "collection": office.section.collection.pk, "tags": "", "description": ""}
    focal = {f"focal_point_{side}": "" for side in ("x", "y", "width", "height")}
    data = {"file": photographs.file(photographs.telltale()), **words, **focal}
    data = {f"image-chooser-upload-{name}": value for name, value in data.items()}
    assert client.post(reverse("wagtailimages_chooser:create"), data).status_code == 200


def _by_code(client, office):
    stored(photographs.telltale(), "foto.jpg")


def _by_code_that_stores_the_file_first(client, office):
    Image(title="Refugio").file.save("foto.jpg", ContentFile(photographs.telltale()))


def _in_place_of_another(client, office):
    image = Image.objects.create(title="Refugio", file=get_test_image_file())
    image.file = photographs.file(photographs.telltale())
    image.save()


@pytest.mark.parametrize(
    "upload",
    [
        _by_the_list_of_many,
        _with_words_that_come_later,
        _by_the_form,
        _by_the_chooser,
        _by_code,
        _by_code_that_stores_the_file_first,
        _in_place_of_another,
    ],
)
def test_by_every_road(client, editor, upload):
    upload(client, editor)
    image = Image.objects.get()
    content = content_of(image.file)
    assert photographs.tells(content) == []
    image_as_new = Image(file=image.file.name)
    image_as_new._set_image_file_metadata()
    assert (image.file_size, image.file_hash) == (len(content), image_as_new.file_hash)
    assert (image.width, image.height) == (120, 80)
    assert image.file.storage.listdir("original_images")[1].count(image.file.name.split("/")[1]) == 1


@pytest.mark.django_db
def test_another_picture_brings_its_own_sizes():
    image = Image.objects.create(title="Refugio", file=get_test_image_file(size=(300, 300)))
    before = content_of(image.get_rendition("width-50").file)
    image.file = photographs.file(photographs.telltale(), "otra.jpg")
    image.save()
    again = Image.objects.get(pk=image.pk)
    assert content_of(again.get_rendition("width-50").file) != before


@pytest.mark.django_db
def test_a_picture_among_the_documents_tells_nothing_either():
    file = ContentFile(photographs.telltale(), name="cartel.jpg")
    document = Document.objects.create(title="Cartel", file=file)
    assert photographs.tells(content_of(document.file)) == []


@pytest.mark.django_db
def test_the_portrait_of_a_user_tells_nothing_either():
    profile = UserProfile.get_for_user(factories.user("ana"))
    profile.avatar = photographs.file(photographs.telltale())
    profile.save()
    assert photographs.tells(content_of(profile.avatar)) == []


@pytest.mark.django_db
def test_a_drawing_in_svg_stays_what_it_was(settings):
    """No form takes one; code that stores one, as before, stores it byte for byte."""
    assert "svg" not in settings.WAGTAILIMAGES_EXTENSIONS
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
    assert content_of(stored(drawing, "escudo.svg").file) == drawing

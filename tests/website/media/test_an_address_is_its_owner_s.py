"""Who owns a path now is asked, not who owned it yesterday; nobody keeps what may stop being public."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, CollectionViewRestriction

from tests import factories
from website.models import SectionPage


def picture(name="foto.png", **fields):
    return Image.objects.create(title="Foto", file=get_test_image_file(filename=name), **fields)


def shown(home, image):
    return factories.page_below(home, SectionPage, body=[("image", {"image": image, "alt": "x"})])


def shown_document(home, document):
    body = [("documents", {"documents": [{"document": document, "title": "x"}]})]
    return factories.page_below(home, SectionPage, body=body)


def paper(content=b"acuerdo", name="acuerdo.pdf"):
    return Document.objects.create(title="Acuerdo", file=ContentFile(content, name))


def test_a_private_picture_that_takes_a_public_one_s_name_is_private(
    client, home, django_capture_on_commit_callbacks
):
    image = picture()
    rendition = image.get_rendition("width-100|format-webp")
    addresses = image.file.url, rendition.url
    page = shown(home, image)
    assert [client.get(url).status_code for url in addresses] == [200, 200]
    page.delete()
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    other = picture()
    again = other.file.url, other.get_rendition("width-100|format-webp").url
    assert again == addresses
    assert [client.get(url).status_code for url in addresses] == [404, 404]


def test_a_public_picture_that_takes_a_private_one_s_name_is_public(
    client, home, django_capture_on_commit_callbacks
):
    image = picture()
    address = image.file.url
    assert client.get(address).status_code == 404
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    other = picture()
    shown(home, other)
    assert other.file.url == address
    assert client.get(address).status_code == 200


def test_after_an_exchange_the_old_address_is_nobody_s(client, home):
    image = picture()
    address, size = image.file.url, image.get_rendition("width-100|format-webp").url
    shown(home, image)
    Image.objects.filter(pk=image.pk).update(
        file="original_images/otra.png"
    )  # past the guard of cleared files
    assert client.get(address).status_code == 404
    Image.objects.get(pk=image.pk).renditions.all().delete()
    assert client.get(size).status_code == 404


def test_of_two_rows_with_one_file_the_public_one_decides(client, home):
    image = picture()
    twin = Image.objects.get(pk=image.pk)
    twin.pk, twin._state.adding = None, True
    Image.objects.bulk_create([twin])
    shown(home, twin)
    assert client.get(image.file.url).status_code == 200


def test_a_size_is_found_with_two_queries(client, home):
    image = picture()
    shown(home, image)
    address = image.get_rendition("width-100|format-webp").url
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= 2


def test_the_same_picture_is_not_sent_twice(client, home):
    image = picture()
    page = shown(home, image)
    tag = client.get(image.file.url)["ETag"]
    assert client.get(image.file.url, headers={"If-None-Match": tag}).status_code == 304
    page.delete()
    assert client.get(image.file.url, headers={"If-None-Match": tag}).status_code == 404


def test_another_picture_at_the_same_place_is_sent_whatever_the_reader_has(
    client, home, django_capture_on_commit_callbacks
):
    image = picture()
    page = shown(home, image)
    first = client.get(image.file.url)
    page.delete()
    with django_capture_on_commit_callbacks(execute=True):
        image.delete()
    other = picture()
    shown(home, other)
    assert other.file.url == image.file.url
    held = {"If-None-Match": first["ETag"], "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}
    assert client.get(other.file.url, headers=held).status_code == 200


@pytest.mark.parametrize("way", ["", "avatar_images/../", "avatar_images/./../", "avatar_images//../"])
def test_the_folder_of_portraits_leads_staff_to_nothing_else(client, home, way):
    client.force_login(factories.office(home, "Ayuntamiento").editor)
    for item in (paper(), picture(collection=Collection.get_first_root_node().add_child(name="De otros"))):
        assert client.get(f"/media/{way}{item.file.name}").status_code == 404


# Documents


def test_a_public_document_may_be_kept_and_is_asked_for_again(client, home):
    document = paper()
    shown_document(home, document)
    answer = client.get(document.url)
    assert answer["Cache-Control"] == "public, no-cache"
    assert client.get(document.url, headers={"If-None-Match": answer["ETag"]}).status_code == 304
    assert (
        client.get(document.url, headers={"If-None-Match": answer["ETag"]})["Cache-Control"]
        == "public, no-cache"
    )


def test_a_hidden_document_is_kept_by_nobody(admin_client):
    assert admin_client.get(paper().url)["Cache-Control"] == "private, no-store"


def test_a_document_behind_a_password_is_kept_by_nobody(client, admin_client, home):
    document = paper()
    shown_document(home, document)
    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type="password", password="la buena"
    )
    asked = client.get(document.url)
    assert (asked.status_code, asked["Cache-Control"]) == (200, "private, no-store")
    assert b'type="password"' in asked.content


def test_no_document_has_an_empty_tag(client, home):
    document = paper()
    Document.objects.filter(pk=document.pk).update(file_hash="")
    shown_document(home, document)
    tag = client.get(document.url)["ETag"]
    assert len(tag) > 20
    assert client.get(document.url, headers={"If-None-Match": '""'}).status_code == 200
    assert client.get(document.url)["ETag"] == tag


def test_an_exchanged_document_has_another_tag(client, home, admin_client):
    document = paper()
    before = admin_client.get(document.url)["ETag"]
    document.file = ContentFile(b"otro acuerdo", "otro.pdf")
    document.save()
    assert admin_client.get(document.url)["ETag"] != before


def test_a_document_whose_file_is_gone_is_not_found(client, home):
    document = paper()
    shown_document(home, document)
    document.file.storage.delete(document.file.name)
    assert client.get(document.url).status_code == 404
    Document.objects.filter(pk=document.pk).update(file_hash="")
    assert client.get(document.url).status_code == 404


def test_head_tells_what_get_would(client, home):
    document = paper()
    shown_document(home, document)
    whole, head = client.get(document.url), client.head(document.url)
    for name in ("ETag", "Cache-Control", "Content-Length", "Content-Type", "Content-Disposition"):
        assert head[name] == whole[name]


def test_nothing_runs_that_came_as_a_document(client, home):
    document = paper(b"<script>alert(1)</script>", "pagina.html")
    shown_document(home, document)
    answer = client.get(document.url)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("asked", "status", "content", "said"),
    [
        ("bytes=0-2", 206, b"acu", "bytes 0-2/7"),
        ("bytes=3-", 206, b"erdo", "bytes 3-6/7"),
        ("bytes=-2", 206, b"do", "bytes 5-6/7"),
        ("bytes=5-900", 206, b"do", "bytes 5-6/7"),
        ("bytes=0-", 206, b"acuerdo", "bytes 0-6/7"),
        ("bytes=900-", 416, b"", "bytes */7"),
        ("bytes=4-2", 416, b"", "bytes */7"),
        ("bytes=0-1,3-4", 200, b"acuerdo", None),
        ("lines=1-2", 200, b"acuerdo", None),
        ("bytes=x-y", 200, b"acuerdo", None),
    ],
)
def test_a_player_asks_for_the_part_that_it_plays(client, home, asked, status, content, said):
    document = paper()
    shown_document(home, document)
    answer = client.get(document.url, headers={"Range": asked})
    assert (answer.status_code, answer.getvalue(), answer.get("Content-Range")) == (status, content, said)
    assert answer["Content-Length"] == str(len(content))


def test_a_part_of_what_has_changed_is_the_whole(client, home):
    document = paper()
    shown_document(home, document)
    held = {"Range": "bytes=0-2", "If-Range": '"otro"'}
    assert client.get(document.url, headers=held).status_code == 200


def test_any_storage_serves_documents_behind_the_same_guard(client, home, settings):
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    }
    document = paper()
    assert client.get(document.url).status_code == 404
    shown_document(home, document)
    answer = client.get(document.url, headers={"Range": "bytes=0-2"})
    assert (answer.status_code, answer.getvalue()) == (206, b"acu")

"""Sixty blocks of every family that refer to images, documents and pages: within the page's budget."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from cms_blocks.streams import ShelvedValue
from tests import factories
from tests.shared import shared
from website.models import SectionPage


@pytest.fixture
def images(db):
    files = [get_test_image_file(filename=f"{n}.png", size=(1000, 600)) for n in range(4)]
    return [Image.objects.create(title=file.name, file=file) for file in files]


@pytest.fixture
def documents(db):
    return [Document.objects.create(title=f"D{n}", file=ContentFile(b"x", f"{n}.pdf")) for n in range(4)]


@shared
def pages(home):
    return [factories.page_below(home, SectionPage, title=f"S{n}", slug=f"s{n}") for n in range(4)]


def body(images, documents, pages, code, times):
    described = [{"image": image, "alt": "alt"} for image in images]
    files = [{"document": document, "title": "t"} for document in documents]
    kinds = [
        ("image", described[0]),
        ("gallery", {"title": "g", "images": described}),
        ("press_kit", {"title": "k", "images": described[1:], "documents": files}),
        ("documents", {"documents": files}),
        ("audio", {"title": "a", "file": documents[0], "transcript": "<p>x</p>"}),
        ("video", {"title": "v", "file": documents[1], "poster": images[0], "transcript": "<p>x</p>"}),
        ("official", {"post": "p", "portrait": images[2]}),
        ("call_to_action", {"text": "go", "page": pages[0]}),
        ("legal_basis", {"provisions": [{"law": "l", "page": pages[1]}]}),
        ("principle", {"page": code, "anchor": "III-b"}),
        ("chosen_pages", {"title": "c", "pages": pages}),
        ("paragraph", "<p>x</p>"),
    ]
    return [kinds[number % len(kinds)] for number in range(times)]


def test_the_queries_do_not_grow_with_the_blocks(
    home, images, documents, pages, client, django_assert_max_num_queries
):
    institution = factories.institution(home, publishes_directly=True)
    code = factories.ethics_code(institution)
    twelve, sixty = (
        factories.page_below(
            institution, SectionPage, slug=f"p{n}", body=body(images, documents, pages, code, n)
        )
        for n in (12, 60)
    )
    client.get(sixty.url)  # makes the renditions
    with django_assert_max_num_queries(20) as few:
        client.get(twelve.url)
        count = len(few)
    with django_assert_max_num_queries(count):
        html = client.get(sixty.url).content.decode()
    assert html.count("Interdependencia") == 5
    assert html.count('loading="lazy"') >= 40


def test_every_image_is_sized_and_has_its_words(home, images, documents, pages):
    html = str(SectionPage(body=body(images, documents, pages, None, 3)).body)
    assert (
        html.count("<img") == html.count('width="') == html.count('height="') == html.count('alt="alt"') == 8
    )


def test_what_was_deleted_is_left_out(home, images, documents, pages):
    page = factories.page_below(home, SectionPage, body=body(images, documents, pages, None, 12))
    for item in (*images, *documents, *pages):
        item.delete()
    stream = SectionPage.objects.get(pk=page.pk).body
    assert isinstance(stream, ShelvedValue)
    assert "<img" not in str(stream)
    assert "<audio" not in str(stream)

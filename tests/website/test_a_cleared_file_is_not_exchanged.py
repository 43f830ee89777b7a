"""What was cleared is the text with its photographs and documents: another file needs a clearance, too."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from clearance.refusals import ClearanceRefused
from tests import factories
from tests.factories.clearance import office as make_office
from website.media.exchange import refusal_to_exchange


@pytest.fixture
def office(home):
    return make_office(home, "Ayuntamiento")


@pytest.fixture(params=["image", "document"])
def item(request, office):
    place = {"collection": office.section.collection}
    if request.param == "image":
        return Image.objects.create(title="Foto", file=get_test_image_file(filename="a.png"), **place)
    return Document.objects.create(title="Anexo", file=ContentFile(b"cleared", "a.pdf"), **place)


@pytest.fixture
def page(office, item):
    name, value = (
        ("image", {"image": item, "alt": "x"})
        if isinstance(item, Image)
        else ("documents", {"documents": [{"document": item, "title": "x"}]})
    )
    return office.draft("Con anexo", body=[(name, value)])


def submitted(page, office):
    factories.submit(page, office.editor)


def cleared(page, office):
    submitted(page, office)
    factories.clear(page, factories.moderator())


def scheduled(page, office):
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision(user=office.editor)
    cleared(page, office)
    assert not Page.objects.get(pk=page.pk).live


def content_of(item):
    with type(item).objects.get(pk=item.pk).file.open("rb") as file:
        return file.read()


def exchange(client, item, by):
    """In the editor of images or documents; returns what the page says."""
    app, name = ("wagtailimages", "b.png") if isinstance(item, Image) else ("wagtaildocs", "b.pdf")
    file = (
        get_test_image_file(filename=name, size=(20, 20))
        if isinstance(item, Image)
        else ContentFile(b"never cleared", name)
    )
    file.seek(0)
    client.force_login(by)
    form = {"title": "Otro", "file": file, "collection": item.collection_id, "tags": "", "description": ""}
    focal = {f"focal_point_{side}": "" for side in ("x", "y", "width", "height")}
    answer = client.post(reverse(f"{app}:edit", args=[item.pk]), form | focal, follow=True)
    return answer.content.decode()


@pytest.mark.parametrize("state", [submitted, cleared, scheduled])
@pytest.mark.parametrize("who", ["editor", "administrator"])
def test_of_what_waits_or_was_cleared_no_file_is_exchanged(client, office, item, page, state, who):
    state(page, office)
    before = content_of(item)
    said = exchange(client, item, office.editor if who == "editor" else factories.administrator())
    assert content_of(item) == before
    assert str(refusal_to_exchange(item).reason) in said


def test_code_is_refused_too(office, item, page):
    cleared(page, office)
    other = {Image: get_test_image_file(filename="c.png"), Document: ContentFile(b"never cleared", "c.pdf")}
    item.file = other[type(item)]
    with pytest.raises(ClearanceRefused):
        item.save()


def test_of_a_draft_it_is(client, office, item, page):
    before = content_of(item)
    exchange(client, item, office.editor)
    assert content_of(item) != before


def test_its_title_may_be_corrected(client, office, item, page):
    cleared(page, office)
    item.title = "Con otro título"
    item.save()
    assert type(item).objects.get(pk=item.pk).title == "Con otro título"


def test_an_exempt_institution_exchanges_its_files(client, home):
    exempt = make_office(home, "CMAS", publishes_directly=True)
    document = Document.objects.create(
        title="Anexo", file=ContentFile(b"a", "a.pdf"), collection=exempt.section.collection
    )
    body = [("documents", {"documents": [{"document": document, "title": "x"}]})]
    exempt.draft("Directa", body=body).get_latest_revision().publish(user=exempt.editor)
    before = content_of(document)
    exchange(client, document, exempt.editor)
    assert content_of(document) != before

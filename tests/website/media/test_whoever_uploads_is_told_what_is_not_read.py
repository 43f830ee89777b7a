"""A scanned, locked or damaged document is found by its title only: who uploads or chooses it is told so."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from cms_blocks.choosers import DocumentBlock
from search.attachments import tasks, telling
from search.attachments.models import DocumentText, Fault
from search.models import SearchEntry
from tests import factories
from tests.search.documents import document_of, pdf_file

ONLY_ITS_TITLE = "El buscador encontrará este documento sólo por su título."
FILES = {
    "scanned": ("acta.pdf", pdf_file(""), "OCR"),
    "locked": ("acta.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "contraseña"),
    "damaged": ("acta.pdf", b"%PDF-1.4 roto", "dañado"),
}


@pytest.fixture
def admin(client, home):
    client.force_login(factories.administrator())
    return client


def upload(admin, name, content):
    """To the list of several files; the answer holds the form of the one that was taken."""
    data = {"files[]": SimpleUploadedFile(name, content), "title": "Acta"}
    data["collection"] = Collection.get_first_root_node().pk
    return admin.post(reverse("wagtaildocs:add_multiple"), data).json()


@pytest.mark.parametrize(("name", "content", "why"), FILES.values(), ids=FILES)
def test_in_the_list_of_several_files(admin, name, content, why):
    form = upload(admin, name, content)["form"]
    assert ONLY_ITS_TITLE in form
    assert why in form


@pytest.mark.parametrize(("name", "content", "why"), FILES.values(), ids=FILES)
def test_where_one_file_is_uploaded_and_where_it_is_edited(admin, name, content, why):
    data = {"title": "Acta", "file": SimpleUploadedFile(name, content), "tags": ""}
    data["collection"] = Collection.get_first_root_node().pk
    listed = admin.post(reverse("wagtaildocs:add"), data, follow=True).content.decode()
    assert ONLY_ITS_TITLE in listed
    assert why in listed
    (document_id,) = DocumentText.objects.values_list("document_id", flat=True)
    edited = admin.get(reverse("wagtaildocs:edit", args=[document_id])).content.decode()
    assert ONLY_ITS_TITLE in edited


@pytest.mark.parametrize("name", ["acta.pdf", "spot.mp3", "todo.zip"])
def test_of_what_is_read_or_never_was_nothing_is_said(admin, name):
    assert "sólo por su título" not in upload(admin, name, pdf_file("Acuerdo"))["form"]


def test_where_the_editor_chooses_it(admin):
    scanned, read = document_of("a.pdf", pdf_file("")), document_of("b.pdf", pdf_file("Acuerdo"))
    widget = DocumentBlock().widget
    for document, told in ((scanned, "a.pdf (el buscador sólo conoce su título)"), (read, "b.pdf")):
        answer = admin.get(reverse("telling_document_chooser:chosen", args=[document.pk]))
        assert json.loads(answer.content)["result"]["title"] == told
        assert widget.get_value_data(document.pk)["title"] == told


def test_nobody_waits_long(admin, monkeypatch):
    """What takes longer is left to the background, and nothing is said of it yet."""
    monkeypatch.setattr(telling, "PATIENCE", 0.001)
    assert "sólo por su título" not in upload(admin, "acta.pdf", pdf_file(""))["form"]
    assert not DocumentText.objects.exists()


def test_a_row_of_an_older_release_tells_it_too(home):
    document = document_of("a.pdf", b"roto")
    tasks.read_document.call(document.pk)
    DocumentText.objects.update(fault="the file is damaged, or too slow to read")
    assert telling.fault_of(document) == Fault.DAMAGED


@pytest.mark.usefixtures("indices_of_the_admin")
def test_what_was_read_while_somebody_waited_reaches_its_pages(home, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        document = document_of("acta.pdf", pdf_file("Canario"))
        index = factories.bulletin_index(home, slug="boletines")
        page = factories.bulletin(
            index, "Aviso", press_kit=[("document", {"document": document, "title": ""})]
        )
        telling.warning_of(document)
    assert "Canario" in SearchEntry.objects.get(page_id=page.pk).attachments[0]["text"]

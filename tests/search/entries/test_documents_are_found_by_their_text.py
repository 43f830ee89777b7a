import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from search import entries, renewing
from search.attachments import tasks
from search.attachments.models import READER, DocumentText
from search.models import SearchEntry
from tests import factories
from tests.search.documents import document_of, pdf_file, word_file
from tests.shared import shared

pytestmark = pytest.mark.usefixtures("indices_of_the_admin")


@shared
def index(home):
    return factories.bulletin_index(home, slug="boletines")


def bulletin_with(index, document):
    kit = [("document", {"document": document, "title": ""})]
    return factories.bulletin(index, "Aviso", press_kit=kit)


def texts(page):
    return [item["text"] for item in SearchEntry.objects.get(page_id=page.pk).attachments]


@pytest.fixture
def executed(django_capture_on_commit_callbacks):
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.mark.parametrize(
    ("name", "content"),
    [("acta.docx", word_file("Canario amarillo")), ("acta.pdf", pdf_file("Canario amarillo"))],
)
def test_a_document_is_read_in_the_background(index, executed, name, content):
    with executed():
        page = bulletin_with(index, document_of(name, content))
        assert texts(page) == [""]
    assert "Canario amarillo" in texts(page)[0]


def test_a_private_document_is_not_read_into_a_public_row(index, executed):
    with executed():
        document = document_of("acta.pdf", pdf_file("Canario"))
        page = bulletin_with(index, document)
    closed = Collection.get_first_root_node().add_child(name="Reservada")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    document.collection = closed
    with executed():
        document.save()
    assert texts(page) == [""]


def test_a_collection_made_private_takes_its_words_away(index, executed):
    with executed():
        page = bulletin_with(index, document_of("acta.pdf", pdf_file("Canario")))
    assert "Canario" in texts(page)[0]
    CollectionViewRestriction.objects.create(
        collection=Collection.get_first_root_node(), restriction_type="login"
    )
    assert texts(page) == [""]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 broken", b"\x00" * 1000])
def test_a_damaged_document_harms_nothing(index, executed, content):
    with executed():
        page = bulletin_with(index, document_of("acta.pdf", content))
    assert texts(page) == [""]
    assert DocumentText.objects.get().fault


def test_a_document_too_large_is_left_alone(index, executed, monkeypatch):
    monkeypatch.setattr(tasks, "LARGEST_FILE", 10)
    with executed():
        page = bulletin_with(index, document_of("acta.pdf", pdf_file("Canario")))
    assert texts(page) == [""]


def test_another_file_is_read_again(index, executed):
    with executed():
        document = document_of("acta.pdf", pdf_file("Canario"))
        page = bulletin_with(index, document)
    with executed():
        document.file.save("otra.pdf", ContentFile(pdf_file("Tucan")), save=False)
        document._set_document_file_metadata()
        document.save()
    assert "Tucan" in texts(page)[0]


def test_a_deleted_document_is_found_no_more(index, executed):
    with executed():
        document = document_of("acta.pdf", pdf_file("Canario"))
        page = bulletin_with(index, document)
    with executed():
        document.delete()
    assert "".join(texts(page)) == ""


def test_what_an_older_reader_read_is_read_again(index, executed):
    """After an upgrade: its words are found before anybody touches the page."""
    with executed():
        page = bulletin_with(index, document_of("acta.docx", word_file("Canario")))
    DocumentText.objects.update(text="", read_by=1)
    entries.sync(page)
    assert texts(page) == [""]
    with executed():
        renewing.renew_after_an_upgrade(None, apps)
    assert "Canario" in texts(page)[0]
    with executed():
        renewing.renew_after_an_upgrade(None, apps)
    assert DocumentText.objects.get().read_by == READER

import io

import pytest
from django.core.files.base import ContentFile
from docx import Document as WordDocument
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from search.attachments import tasks
from search.attachments.models import DocumentText
from search.models import SearchEntry
from tests import factories


@pytest.fixture
def index(home):
    return factories.bulletin_index(home, slug="boletines")


def word_file(text):
    document = WordDocument()
    document.add_paragraph(text)
    document.add_table(1, 1).rows[0].cells[0].text = "celda"
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def pdf_file(text):
    """The smallest PDF that says something."""
    stream = f"BT /F1 12 Tf 10 10 Td ({text}) Tj ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    content, places = b"%PDF-1.4\n", []
    for number, value in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n".encode() + value + b"\nendobj\n"
    table = len(content)
    content += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in places)
    return content + b"trailer << /Root 1 0 R /Size 6 >>\nstartxref\n%d\n%%%%EOF" % table


def document_of(name, content):
    document = get_document_model()(title=name)
    document.file.save(name, ContentFile(content), save=False)
    document._set_document_file_metadata()
    document.save()
    return document


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

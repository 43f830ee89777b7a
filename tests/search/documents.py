"""Files as an office uploads them, made for the tests."""

import io

from django.core.files.base import ContentFile
from docx import Document as WordDocument
from wagtail.documents import get_document_model


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

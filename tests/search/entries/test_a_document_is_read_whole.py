"""What a reader of a file sees is found; what was deleted, hidden or said among its writers is not."""

import io
import subprocess
import sys

import pytest
from openpyxl import Workbook
from pypdf import PdfReader, PdfWriter

from search.attachments import reader, tasks
from search.attachments.broken_words import whole_words
from search.attachments.models import Fault
from tests.search.documents import pdf_file
from tests.search.office_files import SLIDE, WORD, office_file, paragraph, run, story, word, zipped

BOX = f"<w:txbxContent>{paragraph(run('recuadro'))}</w:txbxContent>"
CASES = {
    "a tracked insertion": (paragraph(f"<w:ins>{run('garza')}</w:ins>"), "garza", ""),
    "what was moved, once": (
        paragraph(f"<w:moveFrom>{run('garza')}</w:moveFrom>")
        + paragraph(f"<w:moveTo>{run('garza')}</w:moveTo>"),
        "garza",
        "garza\ngarza",
    ),
    "a tracked deletion": (
        paragraph(run("queda"), "<w:del><w:r><w:delText>borrado</w:delText></w:r></w:del>"),
        "queda",
        "borrado",
    ),
    "a content control": (
        f"<w:sdt><w:sdtContent>{paragraph(run('garza'))}</w:sdtContent></w:sdt>",
        "garza",
        "",
    ),
    "one amid a line": (
        paragraph(run("Titular: "), f"<w:sdt><w:sdtContent>{run('Ana')}</w:sdtContent></w:sdt>"),
        "Titular: Ana",
        "",
    ),
    "a text box, once": (
        paragraph(
            run("pala"),
            "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>",
            BOX,
            "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>",
            BOX,
            "</v:textbox></mc:Fallback></mc:AlternateContent></w:r>",
            run("bra"),
        ),
        "palabra\nrecuadro",
        "recuadro\nrecuadro",
    ),
    "an old text box": (
        paragraph(f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"),
        "recuadro",
        "",
    ),
    "a table within a table": (
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" + paragraph(run("anidada")) + "</w:tc></w:tr></w:tbl>"
        "<w:p/></w:tc><w:tc>" + paragraph(run("vecina")) + "</w:tc></w:tr></w:tbl>",
        "anidada\nvecina",
        "",
    ),
    "hidden text": (
        paragraph(run("visto "), run("oculto", "<w:vanish/>"), run("todo")),
        "visto todo",
        "oculto",
    ),
    "what is hidden no more": (paragraph(run("visto", '<w:vanish w:val="0"/>')), "visto", ""),
    "the word of a field": (
        paragraph("<w:r><w:instrText>PAGEREF</w:instrText></w:r>", run("7")),
        "7",
        "PAGEREF",
    ),
    "a link": (paragraph("<w:hyperlink>", run("garza"), "</w:hyperlink>"), "garza", ""),
    "a word of several runs": (paragraph(run("gar"), "<w:proofErr/>", run("za")), "garza", ""),
}


def text(kind, content):
    """As the background task reads it: in a process of its own."""
    text, fault = tasks._read_apart(kind, content)
    assert not fault, fault
    return text


@pytest.mark.parametrize(("body", "found", "absent"), CASES.values(), ids=CASES)
def test_word(body, found, absent):
    told = reader.text_of("docx", word(body))
    assert found in told
    assert not absent or absent not in told


def test_word_tells_its_other_stories_but_no_remarks():
    header = paragraph(run("Encabezado"))
    content = word(
        paragraph(run("Cuerpo")),
        main="word/document2.xml",
        header1=header,
        header2=header,
        footer1=paragraph(run("Pie")),
        footnotes=f"<w:footnote>{paragraph(run('Nota'))}</w:footnote>",
        endnotes=f"<w:endnote>{paragraph(run('Final'))}</w:endnote>",
        comments=f"<w:comment>{paragraph(run('entre nosotros'))}</w:comment>",
    )
    assert text("docx", content).splitlines() == ["Cuerpo", "Nota", "Final", "Encabezado", "Pie"]


def test_slides_sheets_and_open_documents():
    slide = '<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>Diapositiva %s</a:t></a:r></a:p></p:sld>'
    slides = {f"ppt/slides/slide{number}.xml": slide % number for number in (10, 2)}
    assert text("pptx", office_file(slides, dict.fromkeys(slides, SLIDE))) == "Diapositiva 2\nDiapositiva 10"
    book, content = Workbook(), io.BytesIO()
    book.active.append(["Padrón", 3])
    book.save(content)
    assert text("xlsx", content.getvalue()) == "Padrón"
    assert text("odt", open_document()) == "Acuerdo de la Junta\nNota al pie"
    assert text("csv", "Padrón;3".encode("cp1252")) == "Padrón;3"


def open_document(manifest="<manifest/>"):
    body = (
        "<o:body xmlns:o='o' xmlns:t='t'><t:tracked-changes><t:p>borrado</t:p></t:tracked-changes>"
        "<t:p>Acuerdo<t:s/>de <t:span>la <t:note><t:note-citation>1</t:note-citation><t:note-body>"
        "<t:p>Nota al pie</t:p></t:note-body></t:note></t:span>Junta</t:p></o:body>"
    )
    return zipped({"META-INF/manifest.xml": manifest, "content.xml": body, "styles.xml": "<s/>"})


def encrypted(user, algorithm):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_file("Canario amarillo"))))
    writer.encrypt(user_password=user, owner_password="de la imprenta", algorithm=algorithm)
    content = io.BytesIO()
    writer.write(content)
    return content.getvalue()


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_opens_without_a_password_is_read(algorithm):
    assert "Canario amarillo" in text("pdf", encrypted("", algorithm))


FAULTS = {
    "a PDF with a password": ("pdf", lambda: encrypted("secreto", "AES-256"), Fault.LOCKED),
    "a Word file with a password": ("docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), Fault.LOCKED),
    "an open document with a password": (
        "odt",
        lambda: open_document("<manifest><manifest:encryption-data xmlns:manifest='m'/></manifest>"),
        Fault.LOCKED,
    ),
    "half a Word file": ("docx", lambda: word(paragraph(run("Garza")))[:200], Fault.DAMAGED),
    "half of its XML": ("docx", lambda: word(paragraph(run("Garza")) + "<w:p>"), Fault.DAMAGED),
    "no PDF": ("pdf", lambda: b"%PDF-1.4 broken", Fault.DAMAGED),
    "a scanned page": ("pdf", lambda: pdf_file(""), Fault.NO_TEXT),
    "a picture in Word": ("docx", lambda: word(paragraph()), Fault.NO_TEXT),
}


@pytest.mark.parametrize(("kind", "content", "fault"), FAULTS.values(), ids=FAULTS)
def test_why_there_is_no_text_is_known(kind, content, fault):
    assert tasks._read_apart(kind, content()) == ("", fault)


def test_a_small_file_that_unpacks_to_much_is_left(monkeypatch):
    monkeypatch.setattr(reader, "MOST_UNPACKED", 1024 * 1024)
    bomb = word(paragraph(run("Garza ")) * 100_000)
    assert len(bomb) < 100_000
    with pytest.raises(MemoryError):
        reader.text_of("docx", bomb)


def test_entities_are_not_multiplied():
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    document = f'<!DOCTYPE d [<!ENTITY l0 "ja">{lol}]>' + story("document", paragraph(run("&l8;")))
    content = office_file(
        {"word/document.xml": document},
        {"word/document.xml": f"{WORD}document.main+xml"},
    )
    done = subprocess.run(
        [sys.executable, "-I", reader.__file__, "docx"],
        input=content,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert len(done.stdout) < 1000


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("la admi-\nnistración pública", "la administración pública"),
        ("la admi\u00ad\nnistración", "la administración"),
        ("Coatza-\ncoalcos", "Coatzacoalcos"),
        ("PRESU-\nPUESTO", "PRESUPUESTO"),
        ("el plan político-\neconómico", "el plan político-económico"),
        ("Coatzacoalcos-\nMinatitlán", "Coatzacoalcos-Minatitlán"),
        ("admi-  \r\n  nistración", "administración"),
        ("de 2024-\n2025", "de 2024-\n2025"),
        ("- uno\n- dos", "- uno\n- dos"),
    ],
)
def test_a_word_that_a_line_end_broke_is_whole(broken, whole):
    assert whole_words(broken) == whole


def test_a_pdf_joins_them_when_it_is_read():
    lines = pdf_file("la admi-) Tj 0 -14 Td (nistraci\\363n")
    assert "administración" in text("pdf", lines)

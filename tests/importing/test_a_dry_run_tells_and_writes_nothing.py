import pytest
from django.core import mail
from importing.models import ImportedRow, ImportRun
from wagtail.images import get_image_model
from wagtail.models import Page, Revision

from bulletins.models import BulletinPage, Folio
from clearance.models import HistoryEntry, Section
from tests import factories

from .conftest import ROW

TABLES = (Page, Revision, Folio, ImportRun, ImportedRow, Section, HistoryEntry, get_image_model())
PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def counts():
    return [model.objects.count() for model in TABLES]


def test_it_tells_all_and_writes_nothing(importing, settings, django_capture_on_commit_callbacks):
    factories.moderator("moderadora")
    before = counts()
    with django_capture_on_commit_callbacks(execute=True):
        told = importing(
            ROW | {"folio": "43", "body": f'<p>Uno</p><img src="{PIXEL}" alt="Punto">'},
            ROW | {"id": "b-2", "title": ""},
            dry_run=True,
            verbosity=1,
        )
    assert "line 1: new, “Jornada de vacunación”, public, folio 43" in told
    assert "line 2, column title: Must not be empty." in told
    assert "Institutions that were not there before: “Servicios de Salud”." in told
    assert "1 created, 0 updated, 0 unchanged, 1 refused" in told
    assert counts() == before and mail.outbox == []


@pytest.mark.parametrize("publish", [True, False])
def test_it_tells_what_the_import_then_does(importing, publish):
    told = importing(ROW, publish=publish, dry_run=True)
    assert "1 created" in told
    assert not BulletinPage.objects.exists()
    assert "1 created" in importing(ROW, publish=publish)


def test_the_same_problem_in_many_rows_is_told_once(importing):
    rows = [ROW | {"id": f"b-{number}", "color": "azul"} for number in range(40)]
    told = importing(*rows)
    assert told.count("There is no such column.") == 1
    assert "line 1, column color: There is no such column. (and in 39 other lines)" in told


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", b'[\n{"id": "1"},\n{"id": "2"}\n]', "one JSON list"),
        ("a.csv", b"nombre;fecha\n1;2\n", "The first line must name these columns"),
        ("a.xlsx", b"PK\x03\x04\x14\0\0\0", "save it as CSV"),
        ("a.csv", b"%PDF-1.7\n", "holds no text"),
        ("a.bin", bytes(range(256)) * 20, "holds no text"),
        ("a.csv", b"", "The file is empty"),
    ],
)
def test_a_file_of_the_wrong_shape_is_told_in_one_line(importing, name, content, told):
    answer = importing(content, name=name)
    assert told in answer and answer.strip().count("\n") == 0

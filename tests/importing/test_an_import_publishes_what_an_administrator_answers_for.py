from datetime import date

import pytest
from importing.models import ImportedRow, ImportRun

from bulletins.models import BulletinPage
from clearance.models import Clearance
from institutions.models import InstitutionPage
from search.models import SearchEntry
from tests import factories

from .conftest import ROW


def test_a_row_becomes_a_published_bulletin_of_its_institution(importing, administrator):
    importing(ROW)
    page = BulletinPage.objects.get()
    assert page.live and page.source_id == "b-1"
    assert page.institution_page().title == "Servicios de Salud"
    assert page.search_date() == date(2024, 5, 3)
    assert page.search_body().splitlines()[0].startswith("Habrá módulos")
    entry = SearchEntry.objects.listed().get(source_id="b-1")
    assert entry.institution == "Servicios de Salud" and "300 dosis < 400" in entry.body


def test_the_administrator_is_named_in_clearance_run_and_history(importing, administrator):
    importing(ROW)
    clearance = Clearance.objects.get(page_id=BulletinPage.objects.get().pk)
    assert clearance.decided_by == administrator and clearance.kind == Clearance.Kind.BREAK_GLASS
    run = ImportRun.objects.get()
    assert run.by == administrator and run.created == 1 and run.finished_at


@pytest.mark.parametrize("kind", ["plan", "institution"])
def test_each_type_has_its_pages(importing, kind):
    importing(ROW | {"type": kind, "title": "Programa o institución"})
    assert SearchEntry.objects.listed().get(source_id="b-1").type == kind


def test_an_institution_that_a_bulletin_made_is_taken_over_by_its_own_row(importing):
    own = ROW | {"id": "i-1", "type": "institution", "title": "Servicios de Salud", "body": "Quiénes somos."}
    importing(ROW, own)
    assert InstitutionPage.objects.get().source_id == "i-1"


def test_names_of_institutions_meet_whatever_their_accents(importing):
    importing(ROW, ROW | {"id": "b-2", "institution": "SERVICIOS  de salud"})
    assert InstitutionPage.objects.count() == 1


def test_only_an_administrator_imports(importing):
    factories.user("editora")
    assert "no active administrator" in importing(ROW, by="editora")
    assert "no active administrator" in importing(ROW, by="nadie")
    assert not BulletinPage.objects.exists() and not ImportRun.objects.exists()


def test_the_same_file_again_changes_nothing(importing):
    importing(ROW)
    before = BulletinPage.objects.get().latest_revision_id
    assert "1 unchanged" in importing(ROW)
    assert BulletinPage.objects.get().latest_revision_id == before


def test_the_same_row_does_not_undo_what_an_editor_did(importing, administrator):
    importing(ROW)
    page = BulletinPage.objects.get()
    page.title = "Jornada ampliada"
    page.save_revision(user=administrator)
    importing(ROW)
    assert BulletinPage.objects.get().get_latest_revision_as_object().title == "Jornada ampliada"


def test_a_changed_row_updates_its_page(importing):
    importing(ROW)
    assert "1 updated" in importing(ROW | {"title": "Segunda jornada"})
    page = BulletinPage.objects.get()
    assert page.title == "Segunda jornada" and page.live
    assert ImportedRow.objects.count() == 1


@pytest.mark.parametrize("kind", ["ethics", "institution"])
@pytest.mark.parametrize("date", ["", None])
def test_what_needs_no_date_may_lack_it(importing, kind, date):
    row = ROW | {"type": kind, "title": "Código o institución", "date": date}
    assert "1 created" in importing(row)
    assert "1 unchanged" in importing(row)


def test_the_longest_title_may_stand_twice(importing):
    long = ROW | {"title": "x" * 255, "institution": "y" * 255}
    assert "2 created" in importing(long, long | {"id": "b-2"})
    first, second = BulletinPage.objects.order_by("pk")
    assert first.title == second.title and first.url != second.url


def test_a_draft_that_nobody_cleared_is_neither_published_nor_buried(importing, administrator):
    importing(ROW)
    draft = BulletinPage.objects.get()
    draft.place = "Lugar que nadie revisó"
    waiting = draft.save_revision(user=factories.user("editora"))
    told = importing(ROW | {"title": "Segunda jornada"})
    assert "line 1, column id: A draft of this page waits" in told
    page = BulletinPage.objects.get()
    assert page.title == ROW["title"] and page.place == "" and page.latest_revision_id == waiting.pk

import pytest
from django.core import mail
from importing.models import ImportedRow
from wagtail.models import Page, PageLogEntry

from bulletins.models import BulletinPage
from clearance import audit
from clearance.models import Clearance
from institutions.models import InstitutionPage
from search.models import SearchEntry
from tests import factories
from tests.shared import shared

from .conftest import REASON, ROW


@shared
def health(home):
    return factories.institution(home, "Servicios de Salud")


@pytest.fixture
def moderator(db):
    return factories.moderator("moderadora")


def test_nothing_is_public_and_all_waits(importing, health, administrator):
    importing(ROW, publish=False, create_institutions=False)
    page = BulletinPage.objects.get()
    assert not page.live and page.workflow_in_progress
    assert page.current_workflow_state.requested_by == administrator
    assert not SearchEntry.objects.listed().filter(source_id="b-1").exists()
    assert not Clearance.objects.exists()


def test_the_moderators_get_one_letter_for_all_that_waits(
    importing, health, moderator, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        importing(ROW, ROW | {"id": "b-2", "title": "Otra jornada"}, publish=False)
    (letter,) = [letter for letter in mail.outbox if letter.to == [moderator.email]]
    assert "Jornada de vacunación" in letter.body and "Otra jornada" in letter.body


def test_a_draft_is_only_a_draft(importing, health):
    importing(ROW | {"state": "draft"})
    page = BulletinPage.objects.get()
    assert not page.live and not page.workflow_in_progress


def test_public_needs_an_emergency_where_a_clearance_is_needed(importing, health):
    told = importing(ROW | {"state": "public"}, publish=False)
    assert "line 1, column state: Its institution needs a clearance" in told
    assert not BulletinPage.objects.exists()


def test_an_emergency_is_told_once_and_stands_red_in_the_history(
    importing, health, moderator, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        importing(ROW, ROW | {"id": "b-2", "title": "Otra jornada"})
    (letter,) = mail.outbox
    assert letter.to == [moderator.email] and REASON in letter.body
    assert "Jornada de vacunación" in letter.body and "Otra jornada" in letter.body
    for page in BulletinPage.objects.all():
        assert page.live
        assert PageLogEntry.objects.get(page=page, action="clearance.break_glass").data["reason"] == REASON


def test_the_audit_lists_it_and_finds_nothing_wrong(importing, health):
    importing(ROW)
    page = BulletinPage.objects.get()
    assert page.pk in {told.page_id for told in audit.emergencies()}
    assert page.pk not in {found.page_id for found in audit.findings()}


@pytest.mark.parametrize("reason", ["", "urge"])
def test_publishing_needs_a_written_reason(importing, health, reason):
    assert "An emergency publication needs a written reason" in importing(ROW, reason=reason)
    assert not BulletinPage.objects.exists()


def test_private_pages_ask_for_a_log_in(importing, health, client):
    importing(ROW | {"state": "private"})
    page = BulletinPage.objects.get()
    assert page.live and client.get(page.url).status_code == 302
    assert not SearchEntry.objects.public().filter(page_id=page.pk).exists()


def test_a_misspelt_institution_is_refused_with_the_name_that_was_meant(importing, health):
    pages = Page.objects.count()
    told = importing(ROW | {"institution": "Servicios de Slaud"}, create_institutions=False)
    assert "There is no institution “Servicios de Slaud”. Did you mean “Servicios de Salud”?" in told
    assert Page.objects.count() == pages


def test_a_new_institution_waits_too(importing):
    importing(ROW, publish=False)
    assert not InstitutionPage.objects.get().live
    assert InstitutionPage.objects.get().workflow_in_progress


def test_the_same_file_with_an_emergency_publishes_what_waited(importing, health):
    importing(ROW, publish=False)
    assert "1 updated" in importing(ROW)
    assert BulletinPage.objects.get().live
    assert "1 unchanged" in importing(ROW)


def test_a_changed_row_changes_the_draft_that_waits(importing, health):
    importing(ROW, publish=False)
    importing(ROW | {"title": "Segunda jornada"}, publish=False)
    page = BulletinPage.objects.get()
    assert page.get_latest_revision_as_object().title == "Segunda jornada"
    assert page.current_workflow_state.current_task_state.revision_id == page.latest_revision_id


def test_a_changed_row_leaves_what_is_public_until_it_is_cleared(importing, health):
    importing(ROW)
    importing(ROW | {"title": "Segunda jornada"}, publish=False)
    page = BulletinPage.objects.get()
    assert page.live and page.title == ROW["title"] and page.workflow_in_progress


def test_what_an_editor_changed_and_published_is_not_written_over(importing, health, administrator):
    importing(ROW)
    page = BulletinPage.objects.get()
    page.title = "Corregida"
    revision = page.save_revision(user=administrator)
    Clearance.objects.create(
        revision=revision,
        revision_number=revision.pk,
        page_id=page.pk,
        page_title=page.title,
        content_digest=Clearance.objects.latest_of(page).content_digest,
        decided_by=administrator,
    )
    assert "1 rows were refused" in importing(ROW | {"title": "Segunda jornada"})
    assert ImportedRow.objects.get().digest


def test_what_has_expired_stays_a_draft(importing, health):
    told = importing(ROW | {"expires": "2024-12-31"})
    page = BulletinPage.objects.get()
    assert not page.live and page.expire_at.year in (2024, 2025)
    assert "It has expired already" in told
    assert page.pk not in {found.page_id for found in audit.findings()}

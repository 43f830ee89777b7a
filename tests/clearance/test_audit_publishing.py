"""The second look: what got into the tables past the gate is found, and what is stuck set going."""

import datetime as dt

from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision, TaskState, WorkflowState

from bulletins.models import Correction
from clearance.models import HistoryEntry
from tests import factories
from tests.shared import shared


def audit(*options):
    """Its exit status and what it said."""
    from io import StringIO

    out = StringIO()
    try:
        call_command("audit_publishing", *options, stdout=out, stderr=StringIO())
    except SystemExit as end:
        return end.code, out.getvalue()
    return 0, out.getvalue()


@shared
def cleared(office, moderator):
    """A cleared page below an institution that is itself a draft."""
    Page.objects.filter(pk=office.page.pk).update(live=False)
    page = office.draft("Cierto")
    factories.submit(page, office.editor)
    return factories.clear(page, moderator)


def test_all_is_well(cleared):
    assert audit() == (0, "All is well.\n")


def test_a_page_made_live_behind_the_gate_is_found(cleared, office):
    page = office.draft("Colada")
    Page.objects.filter(pk=page.pk).update(live=True)
    status, words = audit()
    assert status == 1
    assert "Colada" in words


def test_a_live_text_changed_behind_the_gate_is_found(cleared):
    Page.objects.filter(pk=cleared.pk).update(title="Falso")
    assert audit()[0] == 1


def test_a_cleared_revision_changed_behind_the_gate_is_found(cleared):
    revision = cleared.live_revision
    Revision.objects.filter(pk=revision.pk).update(content=revision.content | {"title": "Falso"})
    assert audit()[0] == 1


def test_a_review_without_a_task_is_repaired_and_can_be_decided(cleared, office, moderator):
    page = office.draft()
    factories.submit(page, office.editor)
    WorkflowState.objects.filter(status="in_progress").update(current_task_state=None)
    assert audit()[0] == 1
    assert audit("--repair")[0] == 0
    assert factories.clear(page, moderator).live


def test_a_review_with_a_finished_task_is_repaired(cleared, office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    TaskState.objects.filter(pk=task_state.pk).update(status="approved")
    assert "stuck" in audit()[1]
    assert audit("--repair")[0] == 0
    assert factories.clear(page, moderator).live


def test_an_overdue_schedule_is_found(cleared, exempt):
    Page.objects.filter(pk=exempt.page.pk).update(live=False)
    late = timezone.now() - dt.timedelta(hours=6)
    Revision.objects.for_instance(exempt.draft()).update(approved_go_live_at=late)
    assert "overdue" in audit()[1]


def test_what_was_public_before_clearance_was_needed_is_no_finding(cleared, exempt):
    Page.objects.filter(pk=exempt.page.pk).update(live=False)
    exempt.draft().get_latest_revision().publish()
    exempt.section.publishes_directly = False
    exempt.section.needs_clearance_since = timezone.now()
    exempt.section.save()
    assert audit()[0] == 0


def test_an_alias_changed_behind_the_gate_is_found(cleared, office):
    alias = cleared.create_alias(parent=office.page, update_slug="espejo")
    assert Page.objects.get(pk=alias.pk).live and audit()[0] == 0
    Page.objects.filter(pk=alias.pk).update(title="Falso")
    assert audit()[0] == 1


def test_a_history_whose_end_was_cut_off_is_found(cleared):
    HistoryEntry.objects.filter(page_id=cleared.pk).order_by("-number").first().delete()
    status, words = audit()
    assert status == 1
    assert "history lacks wagtail." in words


def test_a_history_that_is_gone_is_found(cleared):
    HistoryEntry.objects.filter(page_id=cleared.pk).delete()
    assert "history lacks wagtail.create" in audit()[1]


def test_a_log_older_than_the_history_is_no_finding(cleared, office):
    began = HistoryEntry.objects.order_by("at").first().at
    PageLogEntry.objects.bulk_create(
        [
            PageLogEntry(
                page=cleared,
                content_type=cleared.content_type,
                action="wagtail.edit",
                timestamp=began - dt.timedelta(days=1),
            )
        ]
    )
    assert audit()[0] == 0


def _cleared_with_a_correction(home, moderator):
    office = factories.office(home, "Municipio")
    bulletin = factories.bulletin(factories.bulletin_index(office.page), live=False)
    bulletin.corrections = [Correction(text="Decía lunes; es martes.")]
    bulletin.save_revision(user=office.editor)
    factories.submit(bulletin, office.editor)
    factories.clear(bulletin, moderator)
    return bulletin


def test_a_correction_that_was_made_in_the_editor_is_no_alarm(home, moderator, cleared):
    """The editor's form gives a new row no language; the table has the page's."""
    bulletin = _cleared_with_a_correction(home, moderator)
    assert Correction.objects.get().locale == bulletin.locale
    assert "Boletín:" not in audit()[1]


def test_a_correction_changed_behind_the_gate_is_found(home, moderator, cleared):
    _cleared_with_a_correction(home, moderator)
    Correction.objects.update(text="Decía martes; es lunes.")
    assert "Boletín:" in audit()[1]

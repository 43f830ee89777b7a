import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection, transaction

from clearance import audit
from clearance.history import triggers
from clearance.models import Clearance, HistoryEntry
from tests import factories
from tests.shared import shared

User = get_user_model()


@pytest.fixture
def guarded(db):
    triggers.install(connection)
    yield
    triggers.remove(connection)


@shared
def clearance(office, moderator):
    page = office.draft()
    factories.submit(page, office.editor)
    factories.clear(page, moderator, "Bien.")
    return Clearance.objects.get()


def tampering():
    return [finding.words for finding in audit.findings() if finding.kind == "tampered"]


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: Clearance.objects.update(content_digest="x" * 64),
        lambda: Clearance.objects.update(decided_by=User.objects.first()),
        lambda: Clearance.objects.all().delete(),
        lambda: Clearance.objects.update(submitted_by=User.objects.exclude(username="editor").last()),
    ],
    ids=["content", "moderator", "delete", "submitter"],
)
def test_the_database_refuses_to_change_or_delete_a_clearance(clearance, guarded, attempt):
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        attempt()
    assert Clearance.objects.get().content_digest == clearance.content_digest


def test_page_and_submitter_may_be_deleted_and_the_clearance_stays(clearance, guarded, office):
    office.page.get_children().get(pk=clearance.page_id).delete()
    Clearance.objects.update(submitted_by=None)
    left = Clearance.objects.get()
    assert (left.revision, left.submitted_by, left.page_title) == (None, None, "Borrador")
    assert tampering() == []


def test_a_clearance_is_sealed_in_the_page_s_history(clearance, moderator):
    entry = HistoryEntry.objects.get(page_id=clearance.page_id, action="clearance.given")
    assert entry.actor_id == moderator.pk
    assert entry.data["clearance"] == clearance.pk
    assert tampering() == []


def test_a_changed_clearance_is_found(clearance):
    Clearance.objects.update(comment="Otra cosa.")
    assert tampering() == [f"clearance {clearance.pk} was changed"]


def test_a_deleted_clearance_is_found(clearance):
    key = clearance.pk
    Clearance.objects.all().delete()
    assert f"clearance {key} is missing" in tampering()


def test_a_forged_clearance_is_found(office, moderator):
    page = office.draft()
    forged = Clearance(
        revision=page.latest_revision,
        revision_number=page.latest_revision_id,
        page_id=page.pk,
        page_title=page.title,
        decided_by=moderator,
    )
    Clearance.objects.bulk_create([forged])
    assert tampering() == [f"clearance {Clearance.objects.get().pk} is not in the history"]

"""Every way in which a review can be stuck is listed, and repaired as far as no decision is taken by it."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Page, Task, TaskState, Workflow, WorkflowState

from clearance import groups
from clearance.models import ClearanceTask
from tests import factories
from tests.clearance.test_audit_publishing import audit


@pytest.fixture
def waiting(office, moderator):
    Page.objects.filter(pk=office.page.pk).update(live=False)  # an office that a test made live is a finding
    page = office.draft("Espera")
    factories.submit(page, office.editor)
    assert audit()[0] == 0
    return page


def states():
    return WorkflowState.objects.filter(status="in_progress")


def without_a_task(page, office):
    states().update(current_task_state=None)


def approved_behind_the_gate(page, office):
    TaskState.objects.update(status="approved")


def cancelled_behind_the_gate(page, office):
    TaskState.objects.update(status="cancelled")


def about_an_older_version(page, office):
    TaskState.objects.update(revision=page.latest_revision)
    newer = page.latest_revision
    newer.pk = None
    newer.save()
    Page.objects.filter(pk=page.pk).update(latest_revision=newer)


def with_the_task_of_another_review(page, office):
    other = office.draft("Otra")
    state = factories.submit(other, office.editor)
    WorkflowState.objects.for_instance(other).update(current_task_state=None, status="cancelled")
    WorkflowState.objects.for_instance(page).update(current_task_state=state)


def sent_back_and_torn(page, office):
    TaskState.objects.update(status="rejected")
    states().update(status="needs_changes", current_task_state=None)


DAMAGES = [
    without_a_task, approved_behind_the_gate, cancelled_behind_the_gate, about_an_older_version,
    with_the_task_of_another_review, sent_back_and_torn,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_it_is_listed_repaired_and_can_be_decided(waiting, office, moderator, damage):
    damage(waiting, office)
    status, words = audit()
    assert status == 1
    assert f"stuck\tpage {waiting.pk}\t" in words
    status, words = audit("--repair")
    assert (status, words.splitlines()[-1]) == (0, "All is well.")
    assert not Page.objects.get(pk=waiting.pk).live
    assert factories.clear(waiting, moderator).live


def test_a_review_of_a_page_that_is_gone_is_ended(waiting):
    states().update(object_id="999999")
    assert "stuck\tpage 999999\t" in audit()[1]
    assert audit("--repair")[0] == 0
    assert not states().exists()


def test_a_review_whose_task_is_out_of_use_is_ended_and_its_page_is_free(waiting):
    Task.objects.update(active=False)
    assert f"stuck\tpage {waiting.pk}\t" in audit()[1]
    assert audit("--repair")[0] == 0
    assert not Page.objects.get(pk=waiting.pk).specific.workflow_in_progress


def nobody_is_moderator(moderator):
    Group.objects.get(name=groups.MODERATORS).user_set.clear()


def moderators_are_inactive(moderator):
    moderator.is_active = False
    moderator.save()


def the_task_has_no_group(moderator):
    ClearanceTask.objects.get().groups.clear()


def the_only_moderator_wrote_it(moderator):
    page = Page.objects.get(title="Espera").specific
    page.save_revision(user=moderator)


@pytest.mark.parametrize(
    "damage",
    [
        nobody_is_moderator, moderators_are_inactive, the_task_has_no_group, the_only_moderator_wrote_it,
    ],
)  # fmt: skip
def test_a_review_that_nobody_may_decide_is_listed_and_no_repair_decides_it(waiting, moderator, damage):
    damage(moderator)
    for options in ((), ("--repair",), ()):
        status, words = audit(*options)
        assert status == 1, options
        assert f"stuck\tpage {waiting.pk}\t" in words
    assert not Page.objects.get(pk=waiting.pk).live


def test_a_workflow_out_of_use_stops_nothing(waiting, moderator):
    Workflow.objects.update(active=False)
    assert factories.clear(waiting, moderator).live

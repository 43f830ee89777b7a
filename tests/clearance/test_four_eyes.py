"""A text is cleared by somebody who neither wrote nor submitted any of it."""

import re

import pytest
from wagtail.models import Revision

from clearance import refusals
from clearance.models import Clearance
from clearance.refusals import ClearanceRefused
from tests import factories


def words(refusal):
    """The refusal's reason in the language of the suite, as a pattern."""
    return re.escape(str(refusal(0).reason))


def moderating_editor(office, name="doble"):
    """Somebody who is both an editor of the office and a moderator."""
    person = factories.moderator(name)
    person.groups.add(office.section.editors)
    return person


def test_a_moderator_clears_and_the_page_is_published(office, moderator):
    page = office.draft("Agua limpia")
    factories.submit(page, office.editor)
    page = factories.clear(page, moderator, "Correcto.")
    assert page.live
    clearance = Clearance.objects.get(page_id=page.pk)
    assert (clearance.decided_by, clearance.submitted_by) == (moderator, office.editor)
    assert clearance.revision == page.live_revision


def test_the_author_clears_nothing_of_their_own(office):
    author = moderating_editor(office)
    page = office.draft(by=author)
    factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused, match=words(refusals.own_text)):
        factories.clear(page, author)
    assert not Clearance.objects.exists()


def test_an_author_of_an_earlier_draft_clears_nothing(office):
    first = moderating_editor(office)
    page = office.draft(by=first)
    page.owner = None
    page.save()
    page.title = "Otro texto"
    page.save_revision(user=office.editor)
    factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused, match=words(refusals.own_text)):
        factories.clear(page, first)


def test_the_creator_clears_nothing_before_the_first_clearance(office):
    creator = moderating_editor(office)
    page = office.draft()
    page.owner = creator
    page.save()
    factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused):
        factories.clear(page, creator)


def test_the_submitter_does_not_clear(office):
    submitter = moderating_editor(office)
    page = office.draft()
    factories.submit(page, submitter)
    with pytest.raises(ClearanceRefused, match=words(refusals.own_submission)):
        factories.clear(page, submitter)


def test_who_resubmitted_does_not_clear(office, moderator):
    second = moderating_editor(office)
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    task_state.task.specific.on_action(task_state, moderator, "reject", comment="Falta la fecha.")
    page.refresh_from_db()
    page.current_workflow_state.resume(second)
    with pytest.raises(ClearanceRefused, match=words(refusals.own_submission)):
        factories.clear(page, second)
    assert factories.clear(page, moderator).live


def test_who_wrote_a_restored_version_does_not_clear(office, moderator):
    earlier = moderating_editor(office)
    page = office.draft()
    page.title = "Versión de la moderadora"
    old = page.save_revision(user=earlier)
    page.title = "Versión limpia"
    page.save_revision(user=office.editor)
    factories.submit(page, office.editor)
    page = factories.clear(page, moderator)
    restored = old.as_object().save_revision(user=office.editor, previous_revision=old, log_action=True)
    assert restored.pk == Revision.objects.for_instance(page).latest("pk").pk
    factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused, match=words(refusals.own_text)):
        factories.clear(page, earlier)


def test_authors_of_what_was_cleared_before_may_clear_later_changes(office, moderator):
    author = moderating_editor(office)
    page = office.draft(by=author)
    factories.submit(page, author)
    page = factories.clear(page, moderator)
    page.title = "Corrección"
    page.save_revision(user=office.editor)
    factories.submit(page, office.editor)
    assert factories.clear(page, author).title == "Corrección"


def test_an_administrator_outside_the_group_does_not_clear(office, administrator):
    page = office.draft()
    factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused, match=words(refusals.no_moderator)):
        factories.clear(page, administrator)


def test_an_editor_does_not_clear(office, other_office):
    page = office.draft()
    factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused):
        factories.clear(page, other_office.editor)


def test_an_inactive_moderator_does_not_clear(office, moderator):
    moderator.is_active = False
    moderator.save()
    page = office.draft()
    factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused):
        factories.clear(page, moderator)


def test_approving_the_task_behind_the_workflow_publishes_nothing(office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused):
        task_state.approve(user=moderator)
    page.refresh_from_db()
    assert not page.live
    task_state.refresh_from_db()
    assert task_state.status == "in_progress"


def test_sending_back_needs_a_comment(office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    with pytest.raises(ClearanceRefused) as refused:
        task_state.task.specific.on_action(task_state, moderator, "reject", comment="  ")
    assert refused.value.refusal.action == refusals.Action.SEND_BACK


def test_a_second_decision_says_who_decided_first(office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    second = factories.moderator("segunda")
    factories.clear(page, moderator)
    with pytest.raises(ClearanceRefused, match=r"^moderadora"):
        task_state.task.specific.on_action(task_state, second, "approve")
    assert Clearance.objects.count() == 1

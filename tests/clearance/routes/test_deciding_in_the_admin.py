"""Decisions through Wagtail's own views: dialogue, editor, replayed, tampered with."""

import pytest
from django.urls import reverse
from wagtail.models import Page, TaskState

from clearance import refusals
from clearance.models import Clearance
from tests import factories
from tests.factories.admin_forms import editor_form, messages_of, save_in_editor
from website.models import SectionPage

from .conftest import is_live

APPROVE = {"action-workflow-action": "true", "workflow-action-name": "approve"}


def decide(client, page, task_state, action="approve", **answers):
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task_state.pk])
    return client.post(address, answers, follow=True)


def test_a_moderator_clears_in_the_dialogue(client, office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    client.force_login(moderator)
    decide(client, page, task_state, comment="Bien.")
    assert is_live(page)
    assert Clearance.objects.get().comment == "Bien."


def test_a_moderator_clears_in_the_editor_without_touching_the_text(client, office, moderator):
    page = office.draft()
    factories.submit(page, office.editor)
    client.force_login(moderator)
    save_in_editor(client, page, **APPROVE)
    assert is_live(page)


def test_editing_and_clearing_in_one_post_keeps_the_text_and_clears_nothing(client, office, moderator):
    page = office.draft("De la editora")
    factories.submit(page, office.editor)
    client.force_login(moderator)
    answer = save_in_editor(client, page, title="De la moderadora", **APPROVE)
    assert str(refusals.own_text(0).reason) in messages_of(answer)
    assert not is_live(page)
    assert not Clearance.objects.exists()
    page = SectionPage.objects.get(pk=page.pk)
    assert page.get_latest_revision_as_object().title == "De la moderadora"
    assert page.current_workflow_task_state.revision == page.latest_revision


def test_an_autosave_that_edits_and_clears_clears_nothing(client, office, moderator):
    """The editor's script posts the same form and asks for data."""
    page = office.draft("De la editora")
    factories.submit(page, office.editor)
    client.force_login(moderator)
    form = editor_form(client, page, title="De la moderadora", **APPROVE)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    first = client.post(address, form, headers={"accept": "application/json"})
    latest = SectionPage.objects.get(pk=page.pk).latest_revision
    again = form | {"overwrite_revision_id": latest.pk, "title": "Otra vez de la moderadora"}
    second = client.post(address, again, headers={"accept": "application/json"})
    assert max(first.status_code, second.status_code) < 500
    assert not is_live(page)
    assert not Clearance.objects.exists()


def test_a_moderator_who_wrote_overwrites_nothing_that_another_is_reading(client, office, moderator):
    """An author's autosave writes into the submitted revision itself: the review starts anew."""
    author = factories.moderator("doble")
    author.groups.add(office.section.editors)
    page = office.draft("Leído", by=author)
    task_state = factories.submit(page, office.editor)
    client.force_login(author)
    form = editor_form(client, page, title="Cambiado", overwrite_revision_id=str(page.latest_revision_id))
    client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]), form, headers={"accept": "application/json"}
    )
    assert SectionPage.objects.get(pk=page.pk).get_latest_revision_as_object().title == "Cambiado"
    client.force_login(moderator)
    decide(client, page, task_state)
    assert not is_live(page)
    assert not Clearance.objects.exists()


def test_another_moderator_clears_what_a_moderator_edited(client, office, moderator):
    page = office.draft()
    factories.submit(page, office.editor)
    client.force_login(moderator)
    save_in_editor(client, page, title="De la moderadora", **APPROVE)
    assert factories.clear(page, factories.moderator("segunda")).title == "De la moderadora"


def test_a_decision_on_a_text_that_changed_meanwhile_is_refused(client, office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    page.title = "Cambiado por otra moderadora"
    page.save_revision(user=factories.moderator("segunda"))
    client.force_login(moderator)
    answer = decide(client, page, task_state)
    assert messages_of(answer)
    assert not is_live(page)


def test_a_replayed_clearance_names_who_decided(client, office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    factories.clear(page, moderator)
    client.force_login(factories.moderator("segunda"))
    answer = decide(client, page, task_state)
    assert "moderadora" in messages_of(answer)
    assert Clearance.objects.get().decided_by == moderator


def test_a_clearance_after_a_rejection_names_who_decided(client, office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    client.force_login(moderator)
    decide(client, page, task_state, "reject", comment="Falta la fuente.")
    client.force_login(factories.moderator("segunda"))
    assert "moderadora" in messages_of(decide(client, page, task_state))
    assert not is_live(page)


def test_a_cancelled_task_clears_nothing(client, office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    page.current_workflow_state.cancel(user=office.editor)
    client.force_login(moderator)
    decide(client, page, task_state)
    assert not is_live(page)
    assert not Clearance.objects.exists()


def test_the_task_of_another_page_clears_nothing_here(client, office, moderator):
    mine, other = office.draft("Mía"), office.draft("Otra")
    author = moderator
    author.groups.add(office.section.editors)
    other.title = "De la moderadora"
    other.save_revision(user=author)
    factories.submit(mine, office.editor)
    other_state = factories.submit(SectionPage.objects.get(pk=other.pk), office.editor)
    client.force_login(author)
    decide(client, mine, other_state)
    assert not is_live(other)


@pytest.mark.parametrize(
    "extra", ["{", "[]", "null", '{"user": 1}', '{"task_state": 1}', '{"comment": "%s"}' % ("a" * 5000)]
)
def test_tampered_answers_are_no_server_error(client, office, moderator, extra):
    page = office.draft()
    factories.submit(page, office.editor)
    client.force_login(moderator)
    answer = save_in_editor(client, page, **APPROVE, **{"workflow-action-extra-data": extra})
    assert answer.status_code < 500
    assert TaskState.objects.get().status == "in_progress"


def test_answers_that_no_form_asks_for_are_left_out(client, office, moderator):
    page = office.draft()
    factories.submit(page, office.editor)
    client.force_login(moderator)
    save_in_editor(client, page, **APPROVE, **{"workflow-action-extra-data": '{"update": false}'})
    assert is_live(page)


def test_sending_back_without_a_comment_is_refused(client, office, moderator):
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    client.force_login(moderator)
    decide(client, page, task_state, "reject")
    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_IN_PROGRESS


@pytest.mark.parametrize("who", ["editor", "other_editor", "exempt_editor", "translator", "administrator"])
@pytest.mark.parametrize("action", ["approve", "reject"])
def test_nobody_but_moderators_decides(client, office, other_office, exempt, administrator, who, action):
    person = {
        "editor": office.editor,
        "other_editor": other_office.editor,
        "exempt_editor": exempt.editor,
        "translator": office.translator,
        "administrator": administrator,
    }[who]
    page = office.draft()
    task_state = factories.submit(page, office.editor)
    client.force_login(person)
    decide(client, page, task_state, action, comment="No soy moderadora")
    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_IN_PROGRESS
    assert not is_live(page)


def test_the_editor_finds_the_page_locked_in_review_and_may_take_it_back(client, office):
    page = office.draft("Enviada")
    client.force_login(office.editor)
    save_in_editor(client, page, **{"action-submit": "true"})
    page = SectionPage.objects.get(pk=page.pk)
    assert page.workflow_in_progress
    save_in_editor(client, page, title="A escondidas")
    assert Page.objects.get(pk=page.pk).draft_title == "Enviada"
    save_in_editor(client, page, **{"action-cancel-workflow": "true"})
    assert not SectionPage.objects.get(pk=page.pk).workflow_in_progress
    save_in_editor(client, page, title="Otra vez mía")
    assert Page.objects.get(pk=page.pk).draft_title == "Otra vez mía"

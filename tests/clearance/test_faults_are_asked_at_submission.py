"""What is wrong with a page is said to its author when it is submitted, on every road, with the text kept."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import WorkflowState

from bulletins.models import BulletinPage
from clearance import submission
from clearance.models import Clearance
from clearance.refusals import ClearanceRefused
from tests import factories
from tests.factories.admin_forms import editor_form, messages_of, new_page_form, save_in_editor
from tests.factories.media import image

ALT = "La fotografía principal no tiene texto alternativo."
BLOCK = "Describa la imagen o márquela como decorativa."


@pytest.fixture
def index(office):
    return factories.bulletin_index(office.page)


@pytest.fixture
def draft(index, office):
    """A bulletin with a photograph that nobody has described."""
    return _draft(index, office.editor, lead_image=image())


def _draft(index, owner, **fields):
    issued = timezone.now().replace(second=0, microsecond=0)
    page = factories.bulletin(index, "Obra", live=False, owner=owner, issued_at=issued, **fields)
    page.save_revision(user=owner)
    return BulletinPage.objects.get(pk=page.pk)


def test_submitting_a_new_page_shows_the_fault_beside_its_field_and_keeps_the_text(client, office, index):
    client.force_login(office.editor)
    form = new_page_form(
        client, index, BulletinPage, title="Obra nueva", slug="obra", lead_image=str(image().pk)
    )
    address = reverse("wagtailadmin_pages:add", args=["bulletins", "bulletinpage", index.pk])
    answer = client.post(address, form | {"action-submit": "1"})
    assert answer.status_code == 200
    assert ALT in answer.context["form"].errors["lead_alt"]
    assert 'value="Obra nueva"' in answer.content.decode()
    assert not BulletinPage.objects.exists()


def test_submitting_a_draft_shows_the_fault_and_does_not_bother_the_moderators(client, office, draft):
    client.force_login(office.editor)
    form = editor_form(client, draft, title="Obra corregida", **{"action-submit": "1"})
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form)
    assert ALT in answer.context["form"].errors["lead_alt"]
    assert 'value="Obra corregida"' in answer.content.decode()
    assert not WorkflowState.objects.exists()


def test_a_draft_may_have_faults(client, office, draft):
    client.force_login(office.editor)
    answer = save_in_editor(client, draft, title="A medias")
    assert "A medias" in messages_of(answer)
    assert BulletinPage.objects.get().draft_title == "A medias"


@pytest.mark.parametrize(
    "start",
    [lambda page, user: page.get_workflow().start(page, user), submission.submit],
    ids=["workflow", "submit"],
)
def test_a_program_is_refused_like_the_button(office, draft, start):
    with pytest.raises(ClearanceRefused, match=ALT):
        start(draft, office.editor)
    assert not WorkflowState.objects.exists()


def test_a_block_that_no_form_has_checked_is_a_fault_too(office, index):
    picture = {"image": image().pk, "alt": "", "decorative": False}
    draft = _draft(index, office.editor, body=json.dumps([{"type": "image", "value": picture}]))
    with pytest.raises(ClearanceRefused, match=BLOCK):
        submission.submit(draft, office.editor)


def test_what_was_sent_back_resumes_only_without_faults(office, index, moderator):
    page = _draft(index, office.editor)
    state = factories.submit(page, office.editor)
    state.task.specific.on_action(state.specific, moderator, "reject", comment="Falta la fotografía.")
    page = BulletinPage.objects.get(pk=page.pk)
    page.lead_image = image()
    page.save_revision(user=office.editor)
    with pytest.raises(ClearanceRefused, match=ALT):
        submission.submit(page, office.editor)
    state = WorkflowState.objects.get()
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert state.current_task_state is not None
    page.lead_alt = "La obra terminada"
    page.save_revision(user=office.editor)
    submission.submit(page, office.editor)
    assert BulletinPage.objects.get().workflow_in_progress


def test_who_reads_it_does_not_become_an_author_by_mending(client, index, office, moderator):
    """A page that waits with faults, from before they were asked: it is sent back, from the editor too."""
    page = _draft(index, office.editor)
    factories.submit(page, office.editor)
    page.lead_image = image()
    page.save()
    revision = page.latest_revision
    revision.content["lead_image"] = page.lead_image_id
    revision.save(update_fields=["content"])
    client.force_login(moderator)
    reject = {"action-workflow-action": "true", "workflow-action-name": "reject"}
    answers = {"workflow-action-extra-data": '{"comment": "Describa la fotografía."}'}
    save_in_editor(client, page, **reject, **answers)
    assert WorkflowState.objects.get().status == WorkflowState.STATUS_NEEDS_CHANGES
    assert BulletinPage.objects.get().latest_revision.user == office.editor


def test_a_change_during_review_may_bring_no_fault_in(client, index, office, moderator):
    page = _draft(index, office.editor)
    factories.submit(page, office.editor)
    client.force_login(moderator)
    answer = save_in_editor(client, page, lead_image=str(image().pk))
    assert ALT in answer.context["form"].errors["lead_alt"]
    assert BulletinPage.objects.get().latest_revision.user == office.editor


@pytest.mark.parametrize("days", [0, 3], ids=["at once", "at a date"])
def test_who_publishes_directly_is_told_beside_the_field_too(client, exempt, days):
    index = factories.bulletin_index(exempt.page)
    page = _draft(index, exempt.editor, lead_image=image())
    client.force_login(exempt.editor)
    when = {"go_live_at": f"{timezone.now() + timedelta(days=days):%Y-%m-%d %H:%M}"} if days else {}
    form = editor_form(client, page, **{"action-publish": "1"}, **when)
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert ALT in answer.context["form"].errors["lead_alt"]
    page = BulletinPage.objects.get(pk=page.pk)
    assert not page.live
    assert page.scheduled_revision is None


def test_a_translation_is_asked_as_well(office, index, english, moderator):
    page = _draft(index, office.editor)
    factories.submit(page, office.editor)
    page = factories.clear(page, moderator)
    for above in (office.page.get_parent(), office.page, index):
        factories.publish(above.specific.copy_for_translation(english))
    translated = page.copy_for_translation(english)
    translated.lead_image = image()
    translated.save_revision(user=office.translator)
    with pytest.raises(ClearanceRefused, match=ALT):
        submission.submit(translated, office.translator)
    assert Clearance.objects.count() == 1

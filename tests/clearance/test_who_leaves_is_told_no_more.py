"""Mails about comments carry the title of a draft: who left its institution gets none."""

import json

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Comment, PageLogEntry, PageSubscription
from wagtail.users.models import UserProfile

from tests import factories
from tests.factories.admin_forms import editor_form
from tests.factories.clearance import office as make_office


@pytest.fixture
def office(home):
    return make_office(home, "Ayuntamiento")


@pytest.fixture
def subscribed(office):
    draft = office.draft("Expediente reservado")
    PageSubscription.objects.create(user=office.editor, page=draft, comment_notifications=True)
    return draft


def subscriptions(user):
    return PageSubscription.objects.filter(user=user)


@pytest.mark.parametrize("way", ["removed", "cleared", "from the group"])
def test_leaving_the_editors_ends_the_subscriptions(office, subscribed, way):
    user, group = get_user_model().objects.get(pk=office.editor.pk), office.section.editors
    match way:
        case "removed":
            user.groups.remove(group)
        case "cleared":
            user.groups.clear()
        case _:
            group.user_set.remove(user)
    assert not subscriptions(user).exists()


def test_leaving_another_group_changes_nothing(home, office, subscribed):
    other = make_office(home, "Otra dependencia").section.editors
    user = get_user_model().objects.get(pk=office.editor.pk)
    user.groups.add(other)
    user.groups.remove(other)
    assert subscriptions(user).exists()


def test_an_administrator_keeps_them(office, subscribed):
    person = factories.administrator()
    person.groups.add(office.section.editors)
    PageSubscription.objects.create(user=person, page=subscribed, comment_notifications=True)
    person.groups.remove(office.section.editors)
    assert subscriptions(person).exists()


def leave(office):
    get_user_model().objects.get(pk=office.editor.pk).groups.clear()


def delete_the_group(office):
    group = office.section.editors
    type(office.section).objects.update(editors=None)
    group.delete()


def empty_the_group(office):
    office.section.editors.user_set.clear()


def join(office, name):
    return factories.user(name, office.section.editors)


@pytest.fixture
def thread(office):
    """A comment of the editor who will leave, on a draft that a colleague goes on with."""
    draft = office.draft("Expediente reservado")
    comment = Comment.objects.create(
        page=draft, user=office.editor, text="¿Quién firma?", contentpath="title"
    )
    return draft, comment


def reply(client, draft, comment, by, django_capture_on_commit_callbacks, accept="text/html"):
    """Answer in the editor, as its script does, which asks for data where it saves by itself."""
    client.force_login(by)
    data = json.loads(
        BeautifulSoup(
            client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode(), "html.parser"
        )
        .find(id="comments-data")
        .string
    )["comments"]
    assert [one["pk"] for one in data] == [comment.pk]
    thread = "comments-0-"
    form = editor_form(client, draft) | {
        "comments-TOTAL_FORMS": "1", "comments-INITIAL_FORMS": "1", "comments-MIN_NUM_FORMS": "0",
        "comments-MAX_NUM_FORMS": "", f"{thread}id": comment.pk, f"{thread}contentpath": "title",
        f"{thread}text": comment.text, f"{thread}position": "", f"{thread}resolved": "",
        f"{thread}DELETE": "", f"{thread}replies-TOTAL_FORMS": "1", f"{thread}replies-INITIAL_FORMS": "0",
        f"{thread}replies-MIN_NUM_FORMS": "0", f"{thread}replies-MAX_NUM_FORMS": "",
        f"{thread}replies-0-id": "", f"{thread}replies-0-text": "La firma SECRETA es de la directora.",
        f"{thread}replies-0-DELETE": "",
    }  # fmt: skip
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(
            reverse("wagtailadmin_pages:edit", args=[draft.pk]), form, follow=True, headers={"accept": accept}
        )
    assert answer.status_code == 200
    assert comment.replies.get().text.startswith("La firma SECRETA")
    return answer


def told():
    return {address for letter in mail.outbox for address in letter.to}


def test_who_takes_part_in_a_thread_is_told_of_an_answer(
    client, office, thread, django_capture_on_commit_callbacks
):
    colleague = join(office, "colega")
    reply(client, *thread, colleague, django_capture_on_commit_callbacks)
    assert told() == {office.editor.email}
    letter = mail.outbox[0]
    assert "Expediente reservado" in letter.subject
    assert "SECRETA" in letter.body and "¿Quién firma?" in letter.body


def test_it_is_the_same_when_the_editor_saves_by_itself(
    client, office, thread, django_capture_on_commit_callbacks
):
    colleague = join(office, "colega")
    answer = reply(client, *thread, colleague, django_capture_on_commit_callbacks, accept="application/json")
    assert answer.json()["success"]
    assert told() == {office.editor.email}


def test_a_subscriber_is_told_of_every_comment(client, office, thread, django_capture_on_commit_callbacks):
    colleague, third = join(office, "colega"), join(office, "tercera")
    PageSubscription.objects.create(user=third, page=thread[0], comment_notifications=True)
    reply(client, *thread, colleague, django_capture_on_commit_callbacks)
    assert told() == {office.editor.email, third.email}


def test_who_wants_no_mails_gets_none(client, office, thread, django_capture_on_commit_callbacks):
    UserProfile.objects.create(user=office.editor, updated_comments_notifications=False)
    reply(client, *thread, join(office, "colega"), django_capture_on_commit_callbacks)
    assert told() == set()


@pytest.mark.parametrize("way", [leave, empty_the_group, delete_the_group])
@pytest.mark.parametrize("subscribed", [False, True])
def test_who_has_left_is_told_nothing_of_their_threads(
    client, office, thread, administrator, django_capture_on_commit_callbacks, way, subscribed
):
    if subscribed:
        PageSubscription.objects.create(user=office.editor, page=thread[0], comment_notifications=True)
    way(office)
    reply(client, *thread, administrator, django_capture_on_commit_callbacks)
    assert told() == set()


def test_who_has_left_is_told_no_decision(client, office, moderator, django_capture_on_commit_callbacks):
    draft = office.draft("Expediente reservado")
    state = factories.submit(draft, office.editor)
    leave(office)
    colleague = join(office, "colega")
    PageLogEntry.objects.log_action(draft, "wagtail.workflow.resume", user=colleague)
    with django_capture_on_commit_callbacks(execute=True):
        state.task.specific.on_action(state, moderator, "reject", comment="Falta la fecha.")
    assert told() == {colleague.email}


@pytest.mark.parametrize("address", ["wagtailadmin_home", "wagtailadmin_reports:locked_pages"])
def test_the_admin_names_to_who_has_left_no_draft_that_they_wrote_or_submitted(client, office, address):
    draft = office.draft("Expediente reservado")
    draft.save_revision(user=office.editor, log_action=True)
    factories.submit(draft, office.editor)
    locked = office.draft("Otro reservado")
    locked.save_revision(user=office.editor, log_action=True)
    type(locked).objects.filter(pk=locked.pk).update(
        locked=True, locked_by=office.editor, locked_at=timezone.now()
    )
    leave(office)
    other = make_office(office.page.get_parent(), "Otra dependencia")
    office.editor.groups.add(other.section.editors)
    client.force_login(get_user_model().objects.get(pk=office.editor.pk))
    html = client.get(reverse(address)).content.decode()
    assert "reservado" not in html

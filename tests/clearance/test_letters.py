"""Who is told what, when it is committed, and never by waiting for a mail server."""

import re
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from tests import factories


def sent(subject):
    return [letter for letter in mail.outbox if subject in letter.subject]


def test_moderators_hear_of_a_submission_and_the_submitter_does_not(
    office, moderator, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        factories.submit(office.draft("Agua"), office.editor)
    assert [letter.to for letter in mail.outbox] == [[moderator.email]]
    assert "Agua" in mail.outbox[0].subject


def test_the_moderators_letter_leads_to_the_desk_where_it_is_decided(
    client, office, moderator, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        factories.submit(office.draft("Agua"), office.editor)
    address = re.search(r"http://\S+", mail.outbox[0].body).group()
    client.force_login(moderator)
    page = client.get(urlsplit(address).path)
    assert "Dar visto bueno y publicar" in page.content.decode()


def test_the_authors_hear_the_reason_of_a_rejection(office, moderator, django_capture_on_commit_callbacks):
    page = office.draft("Agua")
    task_state = factories.submit(page, office.editor)
    with django_capture_on_commit_callbacks(execute=True):
        task_state.task.specific.on_action(
            task_state, moderator, "reject", comment="Falta la fuente <b>oficial</b>."
        )
    letter = mail.outbox[-1]
    assert letter.to == [office.editor.email]
    assert "Falta la fuente <b>oficial</b>." in letter.body


def test_authors_and_submitter_hear_of_a_clearance(office, moderator, django_capture_on_commit_callbacks):
    colleague = factories.user("colega", office.section.editors)
    page = office.draft("Agua")
    factories.submit(page, colleague)
    with django_capture_on_commit_callbacks(execute=True):
        factories.clear(page, moderator)
    assert {letter.to[0] for letter in mail.outbox} == {office.editor.email, colleague.email}


def test_a_change_during_review_is_no_new_submission(office, moderator, django_capture_on_commit_callbacks):
    page = office.draft("Agua")
    factories.submit(page, office.editor)
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision(user=factories.moderator("segunda"))
    assert not mail.outbox


def test_what_is_rolled_back_tells_nobody(office, moderator, django_capture_on_commit_callbacks):
    from django.db import transaction

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(RuntimeError), transaction.atomic():
        factories.submit(office.draft(), office.editor)
        raise RuntimeError
    assert not mail.outbox


def test_a_broken_mail_server_stops_nothing_and_is_logged(
    office, moderator, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    def broken(self, messages):
        raise ConnectionError("no server")

    monkeypatch.setattr(EmailBackend, "send_messages", broken)
    page = office.draft("Agua")
    with django_capture_on_commit_callbacks(execute=True):
        factories.submit(page, office.editor)
        page = factories.clear(page, moderator)
    assert page.live
    assert moderator.email in caplog.text


def test_a_title_cannot_forge_a_header(office, moderator, django_capture_on_commit_callbacks):
    page = office.draft("Agua\nBcc: espia@example.org")
    with django_capture_on_commit_callbacks(execute=True):
        factories.submit(page, office.editor)
    assert "\n" not in mail.outbox[0].subject
    assert mail.outbox[0].recipients() == [moderator.email]

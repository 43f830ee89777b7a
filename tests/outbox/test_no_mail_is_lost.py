"""A mail is written with what causes it, sent once to each address, and tried again until it is taken."""

import smtplib
import socket
import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives, send_mail
from django.core.mail.backends.locmem import EmailBackend as Locmem
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from outbox.delivery import deliver_due
from outbox.models import PAUSES, OutgoingMail
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_outbox_takes_mails(settings):
    settings.EMAIL_BACKEND = "outbox.backend.EmailBackend"


@pytest.fixture
def server(monkeypatch):
    """What the mail server does with each address: an exception that it raises, or nothing."""
    refuses = {}
    taken = Locmem.send_messages

    def send(self, messages):
        for message in messages:
            if error := refuses.get(message.to[0]) or refuses.get("everybody"):
                raise error
        return taken(self, messages)

    monkeypatch.setattr(Locmem, "send_messages", send)
    return refuses


def write(*addresses, subject="Un boletín espera"):
    send_mail(subject, "Texto", "oficina@example.org", list(addresses))


def later(**ago):
    moved = timedelta(**ago)
    for waiting in OutgoingMail.objects.waiting():
        OutgoingMail.objects.filter(pk=waiting.pk).update(next_try_at=waiting.next_try_at - moved)


def recipients():
    return [message.to for message in mail.outbox]


def test_each_address_has_its_own(mailoutbox):
    write("a@example.org", "b@example.org")
    assert deliver_due() == (2, 0)
    assert recipients() == [["a@example.org"], ["b@example.org"]]
    assert deliver_due() == (0, 0)


def test_what_is_rolled_back_sends_nothing(mailoutbox):
    with pytest.raises(RuntimeError), transaction.atomic():
        write("a@example.org")
        raise RuntimeError
    deliver_due()
    assert mailoutbox == []


def test_a_refused_address_stops_no_other(mailoutbox, server):
    server["no@example.org"] = smtplib.SMTPRecipientsRefused({"no@example.org": (550, b"no such box")})
    write("no@example.org", "si@example.org")
    assert deliver_due() == (1, 1)
    assert recipients() == [["si@example.org"]]
    refused = OutgoingMail.objects.undelivered().get()
    assert "no such box" in refused.error


def test_a_server_that_cannot_be_reached_is_asked_once(server, monkeypatch):
    server["everybody"] = ConnectionRefusedError("nobody listens")
    write(*(f"p{number}@example.org" for number in range(5)))
    assert deliver_due() == (0, 1)
    assert OutgoingMail.objects.filter(tries=0).count() == 4


def test_it_is_tried_again_with_growing_pauses_and_then_given_up(server):
    server["everybody"] = ConnectionRefusedError("nobody listens")
    write("a@example.org")
    for pause in PAUSES:
        assert deliver_due() == (0, 1)
        waits = OutgoingMail.objects.get().next_try_at - timezone.now()
        assert pause - timedelta(seconds=30) < waits <= pause
        assert deliver_due() == (0, 0)
        later(days=2)
    assert deliver_due() == (0, 1)
    assert OutgoingMail.objects.get().is_given_up
    assert deliver_due() == (0, 0)


def test_a_server_that_comes_back_is_sent_everything(mailoutbox, server):
    server["everybody"] = ConnectionRefusedError("nobody listens")
    write("a@example.org", "b@example.org")
    deliver_due()
    server.clear()
    later(minutes=2)
    assert deliver_due() == (2, 0)
    assert not OutgoingMail.objects.undelivered().exists()


def test_a_mail_arrives_as_it_was_written(mailoutbox):
    message = EmailMultiAlternatives(
        "Asunto con ñ", "Texto", "oficina@example.org", ["a@example.org"],
        reply_to=["prensa@example.org"], headers={"Auto-Submitted": "auto-generated"},
        attachments=[("nota.txt", "adjunto", "text/plain")],
    )  # fmt: skip
    message.attach_alternative("<p>Texto</p>", "text/html")
    message.send()
    deliver_due()
    [sent] = mailoutbox
    assert (sent.subject, sent.body, sent.reply_to) == ("Asunto con ñ", "Texto", ["prensa@example.org"])
    assert sent.extra_headers == {"Auto-Submitted": "auto-generated"}
    assert tuple(sent.alternatives[0]) == ("<p>Texto</p>", "text/html")
    assert sent.attachments[0][0] == "nota.txt"


def test_the_text_is_deleted_once_it_is_sent(mailoutbox):
    write("a@example.org")
    deliver_due()
    assert OutgoingMail.objects.get().content == {}


def test_of_two_processes_that_read_a_row_one_sends(mailoutbox):
    write("a@example.org")
    first, second = OutgoingMail.objects.get(), OutgoingMail.objects.get()
    assert first.claim() and not second.claim()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_four_workers_at_once_send_nothing_twice(mailoutbox):
    write(*(f"p{number}@example.org" for number in range(40)))

    def work():
        deliver_due()
        connection.close()

    workers = [threading.Thread(target=work) for _worker in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(to for [to] in recipients()) == sorted(f"p{number}@example.org" for number in range(40))


@pytest.fixture
def silent_server():
    """It takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0)
        yield listening


def test_a_silent_mail_server_stops_no_request(client, settings, silent_server):
    settings.MAIL_DELIVERY_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = silent_server.getsockname()
    settings.EMAIL_TIMEOUT = 1
    factories.user("moderadora", is_staff=True, is_superuser=True)
    answer = client.post("/admin/password_reset/", {"email": "moderadora@example.org"})
    assert answer.status_code == 302
    with pytest.raises(BlockingIOError):  # nobody has asked it anything
        silent_server.accept()
    assert deliver_due() == (0, 1)
    assert "timed out" in OutgoingMail.objects.get().error


def test_the_command_says_by_its_status_whether_some_failed(server, capsys, mailoutbox):
    write("a@example.org")
    call_command("deliver_mail")
    assert capsys.readouterr() == ("", "")
    server["everybody"] = ConnectionRefusedError("nobody listens")
    write("b@example.org")
    with pytest.raises(SystemExit) as ended:
        call_command("deliver_mail")
    assert ended.value.code == 1


@pytest.fixture
def undelivered(server):
    server["no@example.org"] = smtplib.SMTPRecipientsRefused({"no@example.org": (550, b"no such box")})
    write("no@example.org")
    deliver_due()
    return OutgoingMail.objects.get()


def test_administrators_see_it_and_try_again(client, home, undelivered, server, mailoutbox):
    client.force_login(factories.administrator())
    assert "Correo sin entregar" in client.get("/admin/").content.decode()
    shown = client.get("/admin/correo/").content.decode()
    assert "no@example.org" in shown and "no such box" in shown
    server.clear()
    client.post(f"/admin/correo/{undelivered.pk}/try-again/")
    deliver_due()
    assert recipients() == [["no@example.org"]]


def test_administrators_give_it_up(client, home, undelivered):
    client.force_login(factories.administrator())
    client.post(f"/admin/correo/{undelivered.pk}/give-up/")
    undelivered.refresh_from_db()
    assert undelivered.is_given_up


def test_nobody_else_sees_it(client, home, undelivered):
    client.force_login(factories.moderator())
    assert client.get("/admin/correo/").status_code in (302, 403)
    assert client.post(f"/admin/correo/{undelivered.pk}/give-up/").status_code in (302, 403)
    undelivered.refresh_from_db()
    assert not undelivered.is_given_up

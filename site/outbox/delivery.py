"""Sending what waits in the outbox, each mail by one process and each failure with a longer pause.

A process that is killed between the mail server's "taken" and the row that says so sends that one mail again
ten minutes later: no server offers a way to ask. Everything else is sent once.
"""

import logging
import smtplib
from collections.abc import Iterator

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django_tasks import task

from .models import OutgoingMail
from .writing import of_data

logger = logging.getLogger("voceria.mail")
MOST_IN_A_ROUND = 500
# All of these are OSErrors, and so is a server that cannot be reached: then the other mails would fail alike.
_OF_THE_MAIL = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError)


@task()
def deliver() -> None:
    deliver_due()


def deliver_due() -> tuple[int, int]:
    """How many were sent, and how many failed. A server that cannot be reached is asked once."""
    connection = get_connection(settings.MAIL_DELIVERY_BACKEND)
    sent = failed = 0
    try:
        for mail in _claimed():
            error, is_reached = _try(mail, connection)
            sent, failed = sent + (not error), failed + bool(error)
            if not is_reached:
                break
    finally:
        _close(connection)
    return sent, failed


def _claimed() -> Iterator[OutgoingMail]:
    for mail in OutgoingMail.objects.due()[:MOST_IN_A_ROUND]:
        if mail.claim():
            yield mail


def _try(mail: OutgoingMail, connection: BaseEmailBackend) -> tuple[str, bool]:
    """What went wrong, if anything did, and whether the server can be reached."""
    try:
        connection.open()  # kept open from one mail to the next
        of_data(mail.subject, mail.recipient, mail.content, connection).send()
    except Exception as error:  # whatever it is, the mail is tried again
        mail.failed(f"{type(error).__name__}: {error}")
        logger.warning("mail not sent, try %s: %s to %s: %s", mail.tries, mail.subject, mail.recipient, error)
        is_reached = isinstance(error, _OF_THE_MAIL) or not isinstance(error, OSError)
        return str(error) or type(error).__name__, is_reached
    mail.was_sent()
    return "", True


def _close(connection: BaseEmailBackend) -> None:
    try:
        connection.close()
    except Exception as error:
        logger.warning("the mail server did not take leave: %s", error)

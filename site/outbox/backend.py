"""The site's EMAIL_BACKEND: whoever sends a mail writes it into the outbox, in the transaction at hand.

What is rolled back sends nothing, and what is committed is sent however often the mail server fails.
"""

from collections.abc import Sequence

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage
from django.db import transaction

from .delivery import deliver
from .models import OutgoingMail
from .writing import as_data


class EmailBackend(BaseEmailBackend):
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        mails = [mail for message in email_messages for mail in _rows(message)]
        if mails:
            OutgoingMail.objects.bulk_create(mails)
            transaction.on_commit(deliver.enqueue, robust=True)
        return len(email_messages)


def _rows(message: EmailMessage) -> list[OutgoingMail]:
    message.message()  # refuses lines of headers in a subject now, where whoever wrote it learns of it
    data, subject = as_data(message), str(message.subject)
    return [
        OutgoingMail(recipient=address, subject=subject[:300], content=data)
        for address in dict.fromkeys(message.recipients())
    ]

"""A mail as data, and a mail of the data: one for each address, so that nobody learns the others'."""

from base64 import b64decode, b64encode
from email.message import Message
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.message import EmailMessage


def as_data(message: EmailMessage) -> dict[str, Any]:
    alternatives = [(str(part[0]), str(part[1])) for part in getattr(message, "alternatives", ())]
    return {
        "body": str(message.body),
        "kind": message.content_subtype,
        "sender": message.from_email,
        "reply_to": list(message.reply_to),
        "headers": {name: str(value) for name, value in message.extra_headers.items()},
        "alternatives": alternatives,
        "attachments": [_attachment(part) for part in message.attachments],
    }


def of_data(
    subject: str, recipient: str, data: dict[str, Any], connection: BaseEmailBackend
) -> EmailMultiAlternatives:
    attachments = [(name, b64decode(content), kind) for name, content, kind in data["attachments"]]
    message = EmailMultiAlternatives(
        subject=subject,
        body=data["body"],
        from_email=data["sender"],
        to=[recipient],
        reply_to=data["reply_to"],
        headers=data["headers"],
        alternatives=[tuple(part) for part in data["alternatives"]],
        attachments=attachments,
        connection=connection,
    )
    message.content_subtype = data["kind"]
    return message


def _attachment(part: Any) -> tuple[str | None, str, str | None]:
    if isinstance(part, Message):
        return part.get_filename(), b64encode(part.get_payload(decode=True)).decode(), part.get_content_type()
    name, content, kind = part
    content = content.encode() if isinstance(content, str) else content
    return name, b64encode(content).decode(), kind

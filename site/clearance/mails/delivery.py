"""Sending: after the commit, outside the request, and a failure is logged with whom it concerned."""

import logging
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation
from django_tasks import task

log = logging.getLogger("voceria.mail")


@task()
def deliver(subject: str, text: str, addresses: list[str]) -> None:
    """One mail a person, so that nobody learns the others' addresses."""
    for address in addresses:
        try:
            EmailMessage(subject, text, to=[address], headers={"Auto-Submitted": "auto-generated"}).send()
        except Exception:
            log.exception("mail not sent: %s to %s", subject, address)


def send(name: str, people: Iterable[Any], **context: Any) -> None:
    """Write the mail `name` to those who have an address."""
    addresses = sorted({person.email for person in people if person.is_active and person.email})
    send_to(addresses, f"clearance/mails/{name}.txt", **context)


def send_to(addresses: list[str], template: str, **context: Any) -> None:
    """Write the mail of a template, whose first line is the subject, in the site's own language."""
    if not addresses:
        return
    with translation.override(settings.LANGUAGE_CODE):
        written = render_to_string(template, context | {"base": settings.WAGTAILADMIN_BASE_URL})
    subject, _, text = written.strip().partition("\n")
    _enqueue(" ".join(subject.split()), text.strip() + "\n", addresses)


def _enqueue(subject: str, text: str, addresses: list[str]) -> None:
    """In the transaction where the queue is a table, so that no crash loses it; else once it is committed."""
    if settings.TASKS["default"]["BACKEND"].endswith("DatabaseBackend"):
        deliver.enqueue(subject, text, addresses)
    else:
        transaction.on_commit(lambda: deliver.enqueue(subject, text, addresses), robust=True)

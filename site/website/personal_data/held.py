"""Everything that the system holds on one person, as a ZIP of JSON with the portrait.

Rows are found by asking every table for its references to people, so that a new table is told of too.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.apps import apps
from django.contrib.auth import SESSION_KEY, get_user_model
from django.contrib.sessions.models import Session
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, QuerySet, TextField
from django.db.models.functions import Cast
from django_tasks_db.models import DBTaskResult
from wagtail.users.models import UserProfile

from clearance.models import HistoryEntry
from outbox.models import OutgoingMail

# Secrets that open something, and the office's own texts, which are the office's and not the person's.
_NOT_TOLD = frozenset({"password", "key", "token", "session_hash", "session_key", "content", "digest"})
LOG_INS = (AccessAttempt, AccessFailureLog, AccessLog)


def archive_of(user: Any) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        told = json.dumps(held_on(user), cls=_Encoder, ensure_ascii=False, indent=1)
        archive.writestr("datos.json", told)
        if portrait := UserProfile.objects.filter(user=user).exclude(avatar="").exclude(avatar=None).first():
            with portrait.avatar.open() as file:
                archive.writestr(PurePosixPath(portrait.avatar.name).name, file.read())
    return content.getvalue()


def held_on(user: Any) -> dict[str, Any]:
    return {
        "account": _told(user),
        "groups": list(user.groups.order_by("name").values_list("name", flat=True)),
        "records": {model._meta.label: [_told(row) for row in rows] for model, rows in _rows_about(user)},
        "sessions": [{"ends": session.expire_date} for session in sessions_of(user)],
    }


def _rows_about(user: Any) -> Iterator[tuple[type[Model], list[Model]]]:
    """One entry a table that holds something."""
    found: dict[type[Model], dict[Any, Model]] = {}
    for rows in (*_references(user), *_mentions(user)):
        found.setdefault(rows.model, {}).update({row.pk: row for row in rows})
    yield from ((model, list(rows.values())) for model, rows in found.items() if rows)


def _references(user: Any) -> Iterator[QuerySet]:
    for model in apps.get_models():
        for field in model._meta.local_fields:
            if field.is_relation and field.related_model is get_user_model():
                yield model._base_manager.filter(**{field.name: user}).order_by("pk")


def _mentions(user: Any) -> Iterator[QuerySet]:
    """Tables that name people by words or numbers instead of references."""
    yield HistoryEntry.objects.filter(actor_id=user.pk)
    for model in LOG_INS:
        yield log_ins_of(model, user)
    yield tasks_that_name(user)
    yield mails_to(user)


def mails_to(user: Any) -> QuerySet:
    mails = OutgoingMail.objects
    return mails.filter(recipient__iexact=user.email) if user.email else mails.none()


def log_ins_of(model: type[Model], user: Any) -> QuerySet:
    """Also those by which somebody typed the e-mail address where the name is asked."""
    rows = model.objects.filter(username__iexact=user.get_username())
    return rows | model.objects.filter(username__iexact=user.email) if user.email else rows


def tasks_that_name(user: Any) -> QuerySet:
    """Mails to the person, waiting or sent."""
    if not user.email:
        return DBTaskResult.objects.none()
    return DBTaskResult.objects.annotate(words=Cast("args_kwargs", TextField())).filter(
        words__icontains=json.dumps(user.email)
    )


def sessions_of(user: Any) -> list[Session]:
    mine = str(user.pk)
    sessions = Session.objects.iterator(chunk_size=500)
    return [session for session in sessions if session.get_decoded().get(SESSION_KEY) == mine]


def _told(row: Model) -> dict[str, Any]:
    fields = (field for field in row._meta.concrete_fields if field.name not in _NOT_TOLD)
    return {field.name: field.value_from_object(row) for field in fields}


class _Encoder(DjangoJSONEncoder):
    def default(self, value: Any) -> Any:
        try:
            return super().default(value)
        except TypeError:
            return str(value)  # files, tags and the like

"""The one way into the history."""

import json
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from common.visible import visible, visible_values

from ..models import HistoryEntry
from .chain import seal


def record(
    page_id: int,
    action: str,
    *,
    actor: Any = None,
    revision_id: int | None = None,
    title: str = "",
    reason: str = "",
    data: dict | None = None,
    at: datetime | None = None,
) -> HistoryEntry:
    """Add a row to the page's history. `action` is a name of Wagtail's log registry or this room's.

    The page's row is locked meanwhile, so that two writers get consecutive numbers.
    """
    with transaction.atomic(savepoint=False):
        Page.objects.select_for_update().filter(pk=page_id).order_by().values_list("pk").first()
        last = HistoryEntry.objects.filter(page_id=page_id).order_by("-number").first()
        entry = HistoryEntry(
            page_id=page_id,
            number=last.number + 1 if last else 1,
            at=at or timezone.now(),
            action=action,
            actor_id=actor.pk if actor else None,
            actor=visible(actor.get_full_name() or actor.get_username())[:300] if actor else "",
            revision_id=revision_id,
            page_title=visible(title),
            reason=visible(reason),
            data=visible_values(json.loads(json.dumps(data or {}, cls=DjangoJSONEncoder))),
        )
        entry.digest = seal(entry, last.digest if last else "")
        entry.save(force_insert=True)
    return entry

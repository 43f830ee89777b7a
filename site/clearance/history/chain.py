"""The seals of a page's history, and the check that finds a changed, inserted or missing row."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from ..models import HistoryEntry

SEALED = ("page_id", "number", "action", "actor_id", "actor", "revision_id", "page_title", "reason", "data")


def seal(entry: HistoryEntry, digest_before: str) -> str:
    """The SHA-256 digest of the row's words and of the row before it."""
    content = {name: getattr(entry, name) for name in SEALED}
    content |= {"at": entry.at.astimezone(UTC).isoformat(), "before": digest_before}
    return digest_of_words(content)


def digest_of_words(content: dict[str, Any]) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()


def broken_entries() -> Iterator[HistoryEntry]:
    """The rows at which a page's chain does not hold."""
    page_id, number, digest = None, 0, ""
    for entry in HistoryEntry.objects.order_by("page_id", "number").iterator():
        if entry.page_id != page_id:
            page_id, number, digest = entry.page_id, 0, ""
        if entry.number != number + 1 or entry.digest != seal(entry, digest):
            yield entry
        number, digest = entry.number, entry.digest

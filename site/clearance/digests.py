"""The fingerprint that binds a clearance to a revision's content."""

import hashlib
import json
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Page, Revision

from . import canonical

# Bookkeeping that Wagtail writes into a revision and that no reader sees.
BOOKKEEPING = frozenset({
    "pk", "path", "depth", "numchild", "url_path", "draft_title", "live", "has_unpublished_changes",
    "latest_revision", "live_revision", "latest_revision_created_at", "first_published_at",
    "last_published_at", "locked", "locked_at", "locked_by", "expired", "owner", "wagtail_admin_comments",
})  # fmt: skip

# What an alias has of its own, beside the content that it mirrors.
OF_THE_PLACE = frozenset({"slug", "locale", "translation_key", "alias_of"})


def digest_of(revision: Revision) -> str:
    kind = ContentType.objects.get_for_id(revision.content_type_id).model_class()
    return _digest(canonical.stored(kind, _without(revision.content, BOOKKEEPING)))


def is_digest_of(digest: str, revision: Revision) -> bool:
    """Whether a clearance that keeps `digest` was given for the present content of `revision`.

    The first release hashed content as it was stored. Its clearances are sealed and never written again, so
    that form goes on proving that a revision is still, character by character, the one that was cleared.
    """
    return digest == digest_of(revision) or digest == _digest(_without(revision.content, BOOKKEEPING))


def digest_of_page(page: Page, without: frozenset[str] = frozenset()) -> str:
    """The fingerprint of the page as it stands in memory, compared with other pages as they are read."""
    data = _without(page.serializable_data(), BOOKKEEPING | without)
    return _digest(canonical.as_read(type(page), data))


def _without(data: dict[str, Any], names: frozenset[str]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in names}


def _digest(content: dict[str, Any]) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()

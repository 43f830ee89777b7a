"""The fingerprint that binds a clearance to a revision's content."""

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Page, Revision

# Bookkeeping that Wagtail writes into a revision and that no reader sees.
BOOKKEEPING = frozenset({
    "pk", "path", "depth", "numchild", "url_path", "draft_title", "live", "has_unpublished_changes",
    "latest_revision", "live_revision", "latest_revision_created_at", "first_published_at",
    "last_published_at", "locked", "locked_at", "locked_by", "expired", "owner", "wagtail_admin_comments",
})  # fmt: skip

# What an alias has of its own, beside the content that it mirrors.
OF_THE_PLACE = frozenset({"slug", "locale", "translation_key", "alias_of"})


def digest_of(revision: Revision) -> str:
    return digest_of_content(revision.content)


def digest_of_page(page: Page, without: frozenset[str] = frozenset()) -> str:
    """The fingerprint of the page as it stands in memory, the primary keys of its children left out."""
    return digest_of_content(_without_keys(page.serializable_data()), without)


def digest_of_content(data: dict[str, Any], without: frozenset[str] = frozenset()) -> str:
    content = {name: value for name, value in data.items() if name not in BOOKKEEPING | without}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()


def _without_keys(data: dict[str, Any]) -> dict[str, Any]:
    """Child rows get other keys whenever they are written again; their content is what counts."""
    return {
        name: [_child(row) for row in value] if _are_rows(value) else value for name, value in data.items()
    }


def _are_rows(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(row, dict) and "pk" in row for row in value)


def _child(row: dict[str, Any]) -> dict[str, Any]:
    """Its language is its page's: a new row of the editor's form has none before it is published."""
    return {name: value for name, value in _without_keys(row).items() if name not in {"pk", "page", "locale"}}

"""Which page type a row becomes, and which of its fields the row fills."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.apps import apps

from cms_blocks.from_html import Converted
from website.public_page import PublicPage

from ..rows import Row
from . import bulletins, ethics, institutions, plans

_FIELDS: dict[str, Callable[[Row, Converted], dict[str, Any]]] = {
    "bulletin": bulletins.fields,
    "institution": institutions.fields,
    "ethics": ethics.fields,
    "plan": plans.fields,
}


@cache
def model_of(kind: str) -> type[PublicPage]:
    """The page type that calls itself so; LookupError where the site has none."""
    for model in apps.get_models():
        if getattr(model, "search_type", "") == kind:
            return model
    raise LookupError(kind)


def fields_of(row: Row, body: Converted) -> dict[str, Any]:
    """What the row says of its page, as the page's own fields hold it."""
    return {
        "title": row.title,
        "draft_title": row.title,
        "summary": row.summary,
        "source_id": row.id,
        **({"expire_at": row.expires} if row.expires else {}),
        **_FIELDS[row.type](row, body),
    }

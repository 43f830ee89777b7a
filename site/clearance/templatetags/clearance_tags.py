"""Words of the history and of the gate for templates."""

from collections.abc import Iterable
from typing import Any

from django import template

from .. import gate
from ..history.reading import actor_of, is_alarming, sentence_of
from ..refusals import Refusal

register = template.Library()
register.filter("actor", actor_of)
register.filter("is_alarming", is_alarming)
register.filter("sentence", sentence_of)


@register.simple_tag
def why_not_published(items: Iterable[Any]) -> Refusal | None:
    """What the gate says of the first that needs a clearance: Wagtail speaks of permissions only."""
    pages = (item["item"] if isinstance(item, dict) else item for item in items)
    return next(filter(None, (gate.refusal_to_publish(page, page.latest_revision) for page in pages)), None)

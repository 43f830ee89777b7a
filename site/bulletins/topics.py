"""Topics in the reader's language: a bulletin's translation keeps its source's topics."""

from collections.abc import Iterable
from typing import Any

from common import spanish_order
from website.models import Topic


def in_language(topics: Iterable[Topic], locale_id: int) -> list[Topic]:
    """Each topic once, by name: in the language where it has it, else as it is."""
    found: dict[Any, Topic] = {}
    for topic in topics:
        if topic.locale_id == locale_id or topic.translation_key not in found:
            found[topic.translation_key] = topic
    return sorted(found.values(), key=lambda topic: spanish_order.key(topic.name))


def topics_of(page: Any) -> list[Topic]:
    own = list(page.topics.all())
    foreign = [topic.translation_key for topic in own if topic.locale_id != page.locale_id]
    translated = (
        Topic.objects.filter(translation_key__in=foreign, locale_id=page.locale_id) if foreign else ()
    )
    return in_language([*own, *translated], page.locale_id)

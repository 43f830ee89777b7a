"""Whether a text that people read is English: Wagtail's own sentences, and words that Spanish has not."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import polib
from django.apps import apps
from django.utils.translation import gettext, override

_WORDS = re.compile(
    r"\b(the|this|that|with|your|you|page|pages|and|from|has|been|have|will|are|cannot|please|when|select|"
    r"edit|delete|save|search|view|history|status|published|unpublish|submit|cancel|close|choose|"
    r"add|update|updated|created|current|required|password|user|users|role|roles|settings|image|images)\b",
    re.IGNORECASE,
)
_SPANISH = {"status", "roles", "rol", "has"}  # words of both languages, or “has” of haber
# Wagtail makes these from the names of a field and of a model: no translation reaches them.
_WITHOUT_A_WAY = {"Root page", "Locale"}


@cache
def known_english() -> frozenset[str]:
    """Messages of Wagtail and localize that our Spanish says otherwise."""
    with override("es"):
        return frozenset(text for text in _messages() if gettext(text) != text and len(text) > 3)


def _messages() -> Iterator[str]:
    for config in apps.get_app_configs():
        if config.name.startswith("wagtail"):
            path = Path(config.path) / "locale" / "en" / "LC_MESSAGES" / "django.po"
            if path.exists():
                yield from (entry.msgid for entry in polib.pofile(str(path)) if not entry.obsolete)


def in_english(texts: Iterable[str]) -> list[str]:
    return sorted({text for text in texts if is_english(text)})


def is_english(text: str) -> bool:
    if text in _WITHOUT_A_WAY:
        return False
    if text in known_english():
        return True
    words = {word.lower() for word in _WORDS.findall(text)} - _SPANISH
    return bool(words)

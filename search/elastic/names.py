"""What things are called in Elasticsearch: `PREFIX.LOCALE` is the alias, an index behind it adds a stamp."""

import re
import secrets

from django.conf import settings
from django.utils import timezone


def locales() -> tuple[str, ...]:
    """The languages that have an index."""
    return tuple(code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES)


def alias_of(locale: str) -> str:
    return f"{settings.SEARCH_INDEX_PREFIX}.{_safe(locale)}".lower()


def new_index_name(locale: str) -> str:
    """A name nobody has used: it sorts by time, and two rebuilds in one second differ."""
    return f"{alias_of(locale)}.{timezone.now():%Y%m%d%H%M%S}{secrets.token_hex(3)}"


def indices_pattern(locale: str) -> str:
    """All indices that belong to a language, abandoned ones included."""
    return f"{alias_of(locale)}.*"


def _safe(locale: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]", "-", locale)

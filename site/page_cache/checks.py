"""`manage.py check --database default` tells that a change would not reach the citizens."""

from collections.abc import Sequence

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import DatabaseError, connections

from . import triggers


@register(Tags.database)
def tables_are_followed(databases: Sequence[str] | None = None, **kwargs: object) -> list[CheckMessage]:
    """A warning, because `migrate` asks before it installs them."""
    if not settings.DATABASE_GUARDS_ITS_RECORDS:
        return []
    found = [(alias, sorted({one.table for one in _missing(alias)})) for alias in databases or ()]
    return [_warning(alias, tables) for alias, tables in found if tables]


def _warning(alias: str, tables: list[str]) -> Warning:
    said = f"The page cache does not follow {len(tables)} tables of {alias}: {', '.join(tables[:5])}"
    return Warning(said, hint="Run manage.py migrate.", id="page_cache.W001")


def _missing(alias: str) -> list[triggers.Trigger]:
    try:
        return triggers.missing(connections[alias])
    except (DatabaseError, KeyError):
        return []  # another check says what is wrong with the database

"""`manage.py check --database default` tells that a change would not reach the citizens."""

from collections.abc import Sequence

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import DatabaseError, connections

from . import triggers


@register(Tags.database)
def tables_are_followed(databases: Sequence[str] | None = None, **kwargs: object) -> list[CheckMessage]:
    """A warning, because `migrate` asks before it installs them."""
    return [Warning(said, hint="Run manage.py migrate.", id="page_cache.W001") for said in _missing(databases)]


def _missing(databases: Sequence[str] | None) -> list[str]:
    said = []
    for alias in (databases or ()) if settings.DATABASE_GUARDS_ITS_RECORDS else ():
        tables = sorted({trigger.table for trigger in _asked(alias)})
        if tables:
            said.append(f"The page cache does not follow {len(tables)} tables of {alias}: {', '.join(tables[:5])}")
    return said


def _asked(alias: str) -> list[triggers.Trigger]:
    try:
        return triggers.missing(connections[alias])
    except (DatabaseError, KeyError):
        return []  # another check says what is wrong with the database

"""The way back: everything is asked before anything is changed, and the database changes in one step."""

from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from . import BackupRefused, manifest, media
from .copying import engine


def examine(folder: Path, replace: bool) -> dict[str, Any]:
    """The copy's manifest, if it is whole, fits this release and database, and would overwrite nothing."""
    copy = manifest.read(folder)
    vendor = copy["database"]["vendor"]
    if vendor != connection.vendor:
        raise BackupRefused(f"The copy is of {vendor}, and this site's database is {connection.vendor}.")
    if newer := manifest.unknown_migrations(copy):
        raise BackupRefused(
            f"The copy is of a newer release, which knows {', '.join(newer[:3])}. Install that one."
        )
    if not replace and (there := _what_is_there()):
        raise BackupRefused(f"This site has {there} already. To lose what it holds, add --replace.")
    return copy


def put_back(folder: Path) -> None:
    """Files first: as long as the database does not name them, nobody is shown one of them."""
    if (folder / media.FILE).is_file():
        media.load(default_storage, folder / media.FILE)
    database = engine(connection.vendor)
    database.load(connection, folder / database.FILE)


def bring_up_to_date() -> None:
    """Tables of an older release are migrated, and nothing is remembered of the site that was here before.

    Elasticsearch may be ahead of the copy and would refuse its older versions: it gets new indices.
    """
    ContentType.objects.clear_cache()
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)
    cache.clear()
    if settings.ELASTICSEARCH_URL:
        call_command("search_rebuild", stdout=StringIO())


def _what_is_there() -> str:
    if connection.introspection.table_names():
        return "tables in its database"
    return "uploads" if next(media.names(default_storage), None) else ""

"""What the processes of a release write, kept beside the tests when it is made: `scripts/release` calls it.

While a site is upgraded, processes of the last release go on inserting rows with these columns into tables
that the next one has migrated already.
"""

import json
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.migrations.loader import MigrationLoader

FILE = Path(__file__).with_name("last_release.json")


def of_this_tree(version: str) -> dict[str, Any]:
    """Each table of ours with its columns, and for each whether NULL may be written into it."""
    migrations = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    return {
        "version": version,
        "migrations": sorted(".".join(key) for key in migrations if _is_ours(key[0])),
        "tables": {
            model._meta.db_table: {
                field.column: field.null for field in model._meta.local_concrete_fields if not field.generated
            }
            for model in apps.get_models(include_auto_created=True)
            if _is_ours(model._meta.app_label) and not model._meta.proxy
        },
    }


def write(version: str) -> None:
    FILE.write_text(json.dumps(of_this_tree(version), indent=1, sort_keys=True) + "\n", encoding="utf-8")


def read() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))


def _is_ours(label: str) -> bool:
    path = Path(apps.get_app_config(label).path)
    return path.is_relative_to(settings.BASE_DIR) and "site-packages" not in path.parts

"""The test settings with a plain indexed model beside our table, on a database of its own."""

import secrets
import tempfile
from pathlib import Path

from config.settings.test import *

INSTALLED_APPS = [*INSTALLED_APPS, "bench.search.plain"]
MIGRATION_MODULES = {"plain": None}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["NAME"] = Path(tempfile.mkdtemp(prefix="voceria-bench-")) / "bench.sqlite3"
SEARCH_INDEX_PREFIX = f"bench{secrets.token_hex(4)}"
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database"},
    "stock": {
        "BACKEND": "wagtail.search.backends.elasticsearch9",
        "URLS": [ELASTICSEARCH_URL],
        "INDEX_PREFIX": f"{SEARCH_INDEX_PREFIX}stock_",
        "TIMEOUT": 30,
        "AUTO_UPDATE": False,
    },
}

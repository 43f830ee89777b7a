"""The test settings with a plain Wagtail page type beside ours, on a database of its own."""

import tempfile
from pathlib import Path

from config.settings.test import *

INSTALLED_APPS = [*INSTALLED_APPS, "bench.pages.plain"]
DATABASES["default"]["NAME"] = Path(tempfile.mkdtemp(prefix="voceria-bench-")) / "bench.sqlite3"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

"""The suite: the database of DATABASE_URL (SQLite in memory without it), fast hashes, mail in a list."""

import os
import tempfile

from .base import *

SECRET_KEY = "tests-only-this-never-signs-anything-that-leaves-the-machine"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = MAIL_DELIVERY_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = tempfile.mkdtemp(prefix="voceria-test-media-")
# Test processes that run side by side keep to indices and cache keys of their own.
_worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
SEARCH_INDEX_PREFIX = f"{env.text('SEARCH_INDEX_PREFIX', 'voceria-test')}-{_worker}"
CACHES["default"]["KEY_PREFIX"] = f"test-{_worker}"
CACHES["pages"]["KEY_PREFIX"] = f"test-pages-{_worker}"
if REDIS_URL:
    # Each process has a database of its own, because `cache.clear()` empties the whole of it.
    for _cache in CACHES.values():
        _cache["LOCATION"] = f"{REDIS_URL.rsplit('/', 1)[0]}/{10 + int(_worker.strip('gwmain') or 5)}"
PAGE_CACHE = False  # most tests change what they have just read in one transaction
AXES_ENABLED = False
if DATABASES["default"]["ENGINE"].endswith("sqlite3") and not env.text("DATABASE_URL"):
    DATABASES["default"]["NAME"] = ":memory:"
STATIC_ROOT = tempfile.mkdtemp(prefix="voceria-test-static-")
# What the admin searches is a fifth of the cost of every save, and Wagtail's own to test.
WAGTAILSEARCH_BACKENDS["default"]["AUTO_UPDATE"] = False

# The tests' tables are made without migrations; who tests the triggers installs them.
DATABASE_GUARDS_ITS_RECORDS = False

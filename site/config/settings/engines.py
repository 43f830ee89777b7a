"""What stands beside the database: the public search, the cache, background tasks."""

from importlib.util import find_spec

from django.core.exceptions import ImproperlyConfigured

from . import environment as env

# Wagtail's own search serves the admin only; the public search is `search`.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.wagtail_backend"}}

ELASTICSEARCH_URL = env.addresses("ELASTICSEARCH_URL", ("http", "https"))
SEARCH_STEERING_GROUPS = ["Moderadores"]  # may pin results and add synonyms from the start
TRUSTED_PROXIES = env.number("TRUSTED_PROXIES", 0)  # how many stand before this server and are believed
SEARCH_INDEX_PREFIX = env.text("SEARCH_INDEX_PREFIX", "voceria")
SEARCH_SHARDS = env.number("SEARCH_SHARDS", 1)  # of each language's index; a rebuild applies a change
SEARCH_REPLICAS = env.text("SEARCH_REPLICAS", "0-1")  # the range that Elasticsearch fills as nodes allow

REDIS_URL = env.addresses("REDIS_URL", ("redis", "rediss", "unix"))
CACHES = {
    "default": {"BACKEND": "common.redis_cache.PatientRedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

# Pages as they were last rendered, in a cache of their own: many and large, they must push nothing else out.
PAGE_CACHE = env.flag("PAGE_CACHE", True)
CACHES["pages"] = {
    **CACHES["default"],
    "KEY_PREFIX": "pages",
    "OPTIONS": {} if REDIS_URL else {"MAX_ENTRIES": 500},
}
if not REDIS_URL:
    CACHES["pages"]["LOCATION"] = "pages"

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend"
        if env.choice("TASKS", ("database", "immediate")) == "database"
        else "django_tasks.backends.immediate.ImmediateBackend"
    }
}

# Whoever asks for /metrics brings it; without it there is no such page.
METRICS_TOKEN = env.text("METRICS_TOKEN")
if METRICS_TOKEN and not find_spec("prometheus_client"):
    raise ImproperlyConfigured("METRICS_TOKEN is given, and the package prometheus-client is not installed.")

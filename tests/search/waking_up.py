"""A process that has just started, with an empty cache."""

from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from wagtail.models import Site

from search.database.lexicon import lexicons
from search.steering.freshness import steering


def forget_everything() -> None:
    """Every cache, and all that a process keeps in its own memory of the database."""
    cache.clear()
    ContentType.objects.clear_cache()
    Site.clear_site_root_paths_cache()
    for remembered in (steering, lexicons):
        remembered.forget()

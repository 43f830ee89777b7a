"""Which institution a page belongs to, asked without knowing the institution's page type."""

from functools import lru_cache

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page


@lru_cache(maxsize=1)
def institution_models() -> tuple[type[Page], ...]:
    return tuple(model for model in apps.get_models() if getattr(model, "is_institution", False))


def nearest_institution(page: Page) -> Page | None:
    """The nearest live or draft institution above `page`, as a specific page."""
    types = ContentType.objects.get_for_models(*institution_models()).values()
    found = page.get_ancestors().filter(content_type__in=types).order_by("-depth").first()
    return found.specific if found else None

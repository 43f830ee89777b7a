"""Which institution a page belongs to, asked without knowing the institution's page type."""

from functools import lru_cache

from django.apps import apps
from wagtail.models import Page

from .addresses import paths_to


@lru_cache(maxsize=1)
def institution_models() -> tuple[type[Page], ...]:
    return tuple(model for model in apps.get_models() if getattr(model, "is_institution", False))


def nearest_institution(page: Page) -> Page | None:
    """The nearest live or draft institution above `page`, as a specific page."""
    above = paths_to(page)[:-1]
    found = (
        model._default_manager.filter(path__in=above).order_by("-depth").first()
        for model in institution_models()
    )
    return max(filter(None, found), key=lambda institution: institution.depth, default=None)

"""A page type says of each of its fields whether it is translated or follows the source."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core import checks
from django.db import models
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField, get_translatable_fields

from website.public_page import PublicPage

_OF_WAGTAIL = {field.name for field in Page._meta.get_fields()} | {"page_ptr"}
_NEVER_TRANSLATED = (
    models.IntegerField, models.DecimalField, models.FloatField, models.BooleanField, models.DateField,
    models.TimeField, models.DurationField, models.SlugField, models.URLField, models.EmailField,
    models.UUIDField, models.FileField,
)  # fmt: skip


@checks.register("voceria")
def page_types_say_what_is_translated(app_configs: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    types = [model for model in apps.get_models() if issubclass(model, PublicPage)]
    return [message for model in types for message in (*_undecided(model), *_wrongly_translated(model))]


def _undecided(model: type[PublicPage]) -> Iterable[checks.CheckMessage]:
    """localize would guess: a telephone number as text to translate, a topic not at all."""
    decided = {field.field_name for field in model.override_translatable_fields}
    own = {field.field_name for field in get_translatable_fields(model)}
    own |= {field.name for field in model._meta.many_to_many if field.editable}
    for name in sorted(own - decided - _OF_WAGTAIL):
        yield checks.Error(
            f"{model.__name__}.{name} is neither a TranslatableField nor a SynchronizedField.",
            hint="Name it in override_translatable_fields.",
            obj=model,
            id="translation.E001",
        )


def _wrongly_translated(model: type[PublicPage]) -> Iterable[checks.CheckMessage]:
    for chosen in get_translatable_fields(model):
        if not isinstance(chosen, TranslatableField):
            continue
        field = model._meta.get_field(chosen.field_name)
        if isinstance(field, _NEVER_TRANSLATED) or getattr(field, "choices", None):
            yield checks.Error(
                f"{model.__name__}.{field.name} is no text: a translation must keep the source's value.",
                hint=f"Make it a {SynchronizedField.__name__}.",
                obj=model,
                id="translation.E002",
            )

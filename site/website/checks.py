"""Rules of the architecture as system checks: a page type that forgets one fails `manage.py check`."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.exceptions import FieldDoesNotExist

from cms_blocks.media import RecordingBlock

from .public_page import PublicPage


@checks.register("voceria")
def page_types_say_how_they_are_searched(app_configs: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    types = [model for model in apps.get_models() if issubclass(model, PublicPage)]
    return [*_nameless(types), *_twice(types), *_mute(types), *_unknown_fields(types)]


def _nameless(types: Iterable[type[PublicPage]]) -> Iterable[checks.CheckMessage]:
    for model in types:
        if not model.search_type:
            yield checks.Error(f"{model.__name__} names no search_type.", obj=model, id="voceria.E001")


def _twice(types: Iterable[type[PublicPage]]) -> Iterable[checks.CheckMessage]:
    named: dict[str, list[type[PublicPage]]] = defaultdict(list)
    for model in types:
        named[model.search_type].append(model)
    for name, models in named.items():
        if name and len(models) > 1:
            both = ", ".join(model.__name__ for model in models)
            yield checks.Error(f"{both} share the search_type {name!r}.", obj=models[-1], id="voceria.E002")


def _mute(types: Iterable[type[PublicPage]]) -> Iterable[checks.CheckMessage]:
    """A type whose title and summary are all there is says so: `search_text_fields = ()`."""
    for model in types:
        if not (_says(model, "search_text_fields") or _says(model, "search_body")):
            hint = "Set search_text_fields (empty where title and summary are all) or write search_body()."
            text = f"{model.__name__} does not say which texts are searched."
            yield checks.Error(text, hint=hint, obj=model, id="voceria.E003")


def _says(model: type[PublicPage], name: str) -> bool:
    """Whether the type or a base between it and PublicPage sets the attribute itself."""
    below = takewhile(lambda base: base is not PublicPage, model.__mro__)
    return any(name in vars(base) for base in below)


def _unknown_fields(types: Iterable[type[PublicPage]]) -> Iterable[checks.CheckMessage]:
    for model in types:
        for name in model.search_text_fields:
            if not _has(model, name):
                yield checks.Error(f"{model.__name__} has no field {name!r}.", obj=model, id="voceria.E004")


def _has(model: type[PublicPage], name: str) -> bool:
    try:
        model._meta.get_field(name)
    except FieldDoesNotExist:
        return hasattr(model, name)
    return True


@checks.register("voceria")
def what_blocks_ask_for_can_be_uploaded(app_configs: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    taken = settings.WAGTAILDOCS_EXTENSIONS
    return [
        checks.Error(
            f"{block.__name__} asks for .{kind}, which WAGTAILDOCS_EXTENSIONS refuses.",
            hint="Take it out of the block's kinds or add it to UPLOADED in cms_blocks/file_kinds.py.",
            obj=block,
            id="voceria.E005",
        )
        for block in _with_files(RecordingBlock)
        for kinds in block.kinds.values()
        for kind in kinds
        if kind not in taken
    ]


def _with_files(block: type[RecordingBlock]) -> Iterable[type[RecordingBlock]]:
    yield block
    for below in block.__subclasses__():
        yield from _with_files(below)

"""The types that pages name themselves by, and how people call them. No page type is imported."""

from functools import cache

from django.apps import apps


@cache
def _labels() -> dict[str, tuple]:
    models = (model for model in apps.get_models() if getattr(model, "search_type", ""))
    return {m.search_type: (m._meta.verbose_name, m._meta.verbose_name_plural) for m in models}


def known_types() -> frozenset[str]:
    return frozenset(_labels())


def type_label(value: str, *, plural: bool = False) -> str:
    names = _labels().get(value)
    text = str(names[plural]) if names else value
    return text[:1].upper() + text[1:]

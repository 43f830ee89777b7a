"""How the values of facets are called for people."""

from django.utils.translation import get_language_info

from ..engines.base import FacetValue
from .types import type_label


def label_of(facet: str, value: FacetValue) -> str:
    """A type's name in the reader's language, a language's name in its own, any other value as it is."""
    if facet == "type":
        return type_label(value.value, plural=True)
    return _language(value.value) if facet == "locale" else value.label


def _language(code: str) -> str:
    try:
        return get_language_info(code)["name_local"].capitalize()
    except KeyError:
        return code

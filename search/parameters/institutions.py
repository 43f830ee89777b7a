"""Institutions as people name them: address, name, acronym or translation key."""

from django.utils.translation import gettext as _

from ..analysis import fold
from ..models import SearchEntry
from .wrong import WrongParameter

_TYPE = "institution"


def keys_of(values: tuple[str, ...]) -> tuple[str, ...]:
    """The translation keys of the institutions that the values name."""
    if not values:
        return ()
    names = _names()
    return tuple(dict.fromkeys(key for value in values for key in _keys(value, names)))


def _keys(value: str, names: dict[str, list[str]]) -> list[str]:
    found = names.get(_plain(value))
    if not found:
        raise WrongParameter("institution", _("No institution is called “%(name)s”.") % {"name": value[:80]})
    return found


def _names() -> dict[str, list[str]]:
    """Every way to name a listed institution, with the keys that it means."""
    rows = SearchEntry.objects.listed().exclude(institution_key="").order_by("pk")
    own = rows.filter(type=_TYPE).values_list("institution_key", "title", "acronym", "url")
    others = rows.exclude(type=_TYPE).values_list("institution_key", "institution").distinct().order_by()
    names: dict[str, list[str]] = {}
    for key, title, acronym, url in own:
        for name in (key, title, acronym, url.rstrip("/").rsplit("/", 1)[-1]):
            _add(names, name, key)
    for key, title in others:
        for name in (key, title):
            _add(names, name, key)
    return names


def _add(names: dict[str, list[str]], name: str, key: str) -> None:
    keys = names.setdefault(_plain(name), []) if name else []
    if key not in keys:
        keys.append(key)


def _plain(name: str) -> str:
    return " ".join(fold(name).split())

"""Institutions as people name them: address, name, acronym or translation key."""

from django.utils.translation import gettext as _

from ..analysis import fold
from ..steering.decisions import listed_institutions, named_on_pages
from ..steering.freshness import read_anew, remembered
from ..waking import wake
from .wrong import WrongParameter


def keys_of(values: tuple[str, ...], locale: str) -> tuple[str, ...]:
    """The translation keys of the institutions that the values name; `locale` is the question's."""
    if values:
        wake(locale, words=True, names=True)
    return tuple(dict.fromkeys(key for value in values for key in _keys(value)))


def _keys(value: str) -> list[str]:
    found = _own_names().get(_plain(value)) or _names_on_pages().get(_plain(value)) or _just_named(value)
    if not found:
        raise WrongParameter("institution", _("No institution is called “%(name)s”.") % {"name": value[:80]})
    return found


def _just_named(value: str) -> list[str]:
    """What no process remembers yet may have been published this moment."""
    with read_anew():
        return _names_on_pages().get(_plain(value), [])


@remembered
def _own_names() -> dict[str, list[str]]:
    """Every way to name an institution that has a page, with the keys that it means."""
    names: dict[str, list[str]] = {}
    for one in listed_institutions():
        for name in (one.key, one.text, one.acronym, one.url.rstrip("/").rsplit("/", 1)[-1]):
            _add(names, name, one.key)
    return names


@remembered
def _names_on_pages() -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for key, title in named_on_pages():
        for name in (key, title):
            _add(names, name, key)
    return names


def _add(names: dict[str, list[str]], name: str, key: str) -> None:
    keys = names.setdefault(_plain(name), []) if name and key else []
    if key not in keys:
        keys.append(key)


def _plain(name: str) -> str:
    return " ".join(fold(name).split())

"""Acronyms of the institutions that the public can find, from their own names."""

import re

from ..analysis import analyser_for
from ..models import SearchEntry

_SHORTEST = 3
_IN_BRACKETS = re.compile(r"(.+?)\(([^\W\d_][\w.&-]{1,29})\)")


def acronym_lines(locale: str) -> list[list[str]]:
    """[acronym, name] of every listed institution; one without an acronym is known by its initials too."""
    rows = SearchEntry.objects.listed().filter(locale=locale, type="institution")
    lines = []
    for title, acronym in rows.values_list("title", "acronym"):
        name, written = _parts(title)
        short = acronym or written or initials_of(name, locale)
        if short:
            lines.append([short, name])
    return lines


def _parts(title: str) -> tuple[str, str]:
    """A name and the acronym that it carries in brackets: Sistema … de la Familia (DIF)."""
    found = _IN_BRACKETS.fullmatch(title.strip())
    return (found[1].strip(), found[2]) if found else (title, "")


def initials_of(name: str, locale: str) -> str:
    """Instituto Municipal de la Juventud → IMJ; empty where they are too few to mean anything."""
    words = [word for word in analyser_for(locale).words(name) if not word.stop]
    initials = "".join(word.text[0] for word in words).upper()
    return initials if len(initials) >= _SHORTEST else ""

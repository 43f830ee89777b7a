"""Acronyms of the institutions that the public can find, from their own names and pages."""

import re

from ..analysis import analyser_for, fold
from ..steering.decisions import listed_institutions

_SHORTEST = 3
_IN_BRACKETS = re.compile(r"(.+?)\(([^\W\d_][\w.&-]{1,29})\)")
_CAPITALS = re.compile(r"\b[A-ZÁÉÍÓÚÑ]{2,14}\b")


def acronym_lines(locale: str) -> list[list[str]]:
    """[acronym, name] of every listed institution; one without an acronym is known by its initials."""
    lines = []
    for institution in listed_institutions():
        if institution.locale != locale:
            continue
        name, written = _parts(institution.text)
        text = f"{institution.summary} {institution.body}"
        short = institution.acronym or written or acronym_in(text, name) or initials_of(name, locale)
        if short:
            lines.append([short.upper(), name])
    return lines


def _parts(title: str) -> tuple[str, str]:
    """A name and the acronym that it carries in brackets: Sistema … de la Familia (DIF)."""
    found = _IN_BRACKETS.fullmatch(title.strip())
    return (found[1].strip(), found[2]) if found else (title, "")


def acronym_in(text: str, name: str) -> str:
    """The first word in capitals whose letters stand in the name in their order, from a word's beginning."""
    return next((word for word in _CAPITALS.findall(text) if _spells(fold(word), fold(name))), "")


def _spells(acronym: str, name: str) -> bool:
    pattern = r"\b" + ".*?".join(map(re.escape, acronym))
    return acronym not in name.split() and bool(re.search(pattern, name))


def initials_of(name: str, locale: str) -> str:
    """Instituto Municipal de la Juventud → IMJ; empty where they are too few to mean anything."""
    words = [word for word in analyser_for(locale).words(name) if not word.stop]
    initials = "".join(word.text[0] for word in words).upper()
    return initials if len(initials) >= _SHORTEST else ""

"""Characters that people write in several ways, made one before words are cut."""

import re

from search.analysis import RULES

SALTILLO = "\ua78c"
# Apostrophe, both curly quotes, both modifier letters, the letter itself, acute accent, grave accent.
SALTILLOS = ("'", "\u2019", "\u2018", "\u02bc", "\u02bb", "\u00b4", "`")


def figures() -> dict[str, dict]:
    """The embedded engine's own rules, one filter each, in their order."""
    return {
        f"figures_{number:02}": {
            "type": "pattern_replace",
            "pattern": pattern,
            "replacement": re.sub(r"\\(\d)", r"$\1", other),
        }
        for number, (pattern, other) in enumerate(RULES, 1)
    }


def one_saltillo() -> dict:
    """Every writing of the glottal stop becomes one letter, so that a word stays one word."""
    return {"type": "mapping", "mappings": [f"{mark}=>{SALTILLO}" for mark in SALTILLOS]}


def no_saltillo() -> dict:
    """In Spanish text a name such as Ch'ol is asked for with and without the mark."""
    return {"type": "pattern_replace", "pattern": f"(?<=\\p{{L}}){SALTILLO}(?=\\p{{L}})", "replacement": ""}


def no_leading_saltillo() -> dict:
    """A mark before a word is a quotation mark."""
    return {"type": "pattern_replace", "pattern": f"(?<![\\p{{L}}]){SALTILLO}", "replacement": ""}


def one_apostrophe() -> dict:
    return {"type": "mapping", "mappings": [f"{mark}=>'" for mark in SALTILLOS if mark != "'"]}

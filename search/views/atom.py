"""Atom that any text can stand in: XML forbids some characters that a page or an address may hold."""

import re
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from common.visible import visible

_FORBIDDEN = re.compile("[\ufffe\uffff]")


def printable(value: Any) -> Any:
    """Texts, also within a list of them, without invisible signs and what XML cannot write."""
    if isinstance(value, str):
        return _FORBIDDEN.sub("", visible(value))
    return [printable(item) for item in value] if isinstance(value, list | tuple) else value


class PrintableAtomFeed(Atom1Feed):
    """Its summaries are plain text; Django writes them as HTML, so what reads like a tag is escaped."""

    def __init__(self, *texts: Any, **named: Any) -> None:
        super().__init__(*map(printable, texts), **{name: printable(text) for name, text in named.items()})

    def add_item(self, *texts: Any, **named: Any) -> None:
        if named.get("description"):
            named["description"] = escape(named["description"])
        super().add_item(*map(printable, texts), **{name: printable(text) for name, text in named.items()})

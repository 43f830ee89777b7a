"""Quotations: the words, and who said them where the markup tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import Tag
from django.utils.translation import gettext as _

from .pieces import LONGEST_LINE, LONGEST_PASSAGE, Piece, paragraph

if TYPE_CHECKING:
    from .reading import Reader

_DASH = re.compile(r"^\s*(?:—|–|―|--?)\s*")


def pieces_of(tag: Tag, reader: Reader, speaker: str = "") -> list[Piece]:
    """A block where it is words alone; its links and lists would be lost there, so they stay paragraphs."""
    footers = tag.find_all("footer")
    said_by = speaker or " ".join(" ".join(footer.get_text().split()) for footer in footers)
    for footer in footers if not speaker else ():
        footer.extract()
    inside = reader.inside(tag)
    if not said_by and len(inside) > 1 and inside[-1].is_prose and _DASH.match(inside[-1].text):
        said_by = inside.pop().text
    text = "\n".join(piece.text for piece in inside)
    said_by = " ".join(_DASH.sub("", said_by).split())
    if not inside and not said_by:
        return []
    whole = _block(text, said_by, inside)
    plain = all(piece.is_prose and not piece.links and piece.html.startswith("<p>") for piece in inside)
    if text and plain and len(text) <= LONGEST_PASSAGE and len(said_by) <= LONGEST_LINE:
        return [whole]
    reader.remark(_("A quotation became paragraphs, because no quotation here can hold what stood in it."))
    return [*inside, *([_signature(said_by)] if said_by else [])]


def _block(text: str, said_by: str, inside: list[Piece]) -> Piece:
    html = "".join(piece.html for piece in inside) + (_signature(said_by).html if said_by else "")
    return Piece("quote", html, text, {"text": text, "post": said_by, "occasion": ""})


def _signature(said_by: str) -> Piece:
    return paragraph(f"— {said_by}")

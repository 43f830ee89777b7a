"""Pictures with their descriptions and captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4.element import Tag
from django.utils.translation import gettext as _

from . import quotations
from .pictures import Picture, PictureRefused
from .pieces import LONGEST_LINE, Piece, paragraph

if TYPE_CHECKING:
    from .reading import Reader

_LONGEST_ALT, _LONGEST_CAPTION = 300, 500


def is_figure(tag: Tag) -> bool:
    """`<figure>`, and what stood for it before there was one."""
    classes = set(tag.get("class") or ())
    return tag.name == "figure" or bool(
        classes & {"wp-caption", "image-caption-container", "image-captioned"}
    )


def pieces_of(figure: Tag, reader: Reader) -> list[Piece]:
    found = figure.find("figcaption") or figure.find(class_=["wp-caption-text", "image-caption", "caption"])
    caption = reader.inside(found.extract()) if found else []
    words = " ".join(" ".join(piece.text for piece in caption).split())
    quoted = figure.find("blockquote", recursive=False)
    if quoted and words and len(figure.find_all(True, recursive=False)) == 1:
        return quotations.pieces_of(quoted, reader, speaker=words)
    inside = reader.inside(figure)
    limits = {"image": _LONGEST_CAPTION, "table": LONGEST_LINE}
    named = next((piece for piece in reversed(inside) if piece.kind in limits), None)
    if named and words and len(words) <= limits[named.kind] and not any(piece.links for piece in caption):
        named.value["caption"] = words
        return inside
    return [*inside, *caption]


def image_of(tag: Tag, reader: Reader) -> list[Piece]:
    alt = " ".join((tag.get("alt") or tag.get("title") or "").split())
    source = str(tag.get("src") or "").strip()
    try:
        key = reader.keep(Picture(source, alt))
    except PictureRefused as refused:
        name = source[:100] if not source.startswith("data:") else "data:"
        reader.remark(_("The picture “%(name)s” is missing. %(why)s") % {"name": name, "why": refused})
        return []
    before = [paragraph(alt)] if len(alt) > _LONGEST_ALT else []
    if not alt or before:
        alt = ""
        reader.remark(
            _("A picture came without a description: describe it, or leave it marked as decorative.")
        )
    value = {"image": key, "alt": alt, "decorative": not alt, "caption": "", "credit": ""}
    return [*before, Piece("image", "", alt, value)]

"""The doors of this folder: a text goes in, blocks and a report come out."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from . import headings, pictures
from .markup import is_html, tree, unescaped
from .pieces import Piece, paragraph, prose_of, rows_of
from .reading import Reader

_PARAGRAPHS = re.compile(r"\n\s*\n|\r\n\s*\r\n")


@dataclass
class Converted:
    """The text in pieces, in order. `remarks` says what is no longer as it was, each with how often."""

    pieces: list[Piece]
    remarks: Counter[str] = field(default_factory=Counter)

    def stream(self, key: str) -> list[dict[str, Any]]:
        """Rows for a stream of the text family and tables and images; `key` names the text it came from."""
        return rows_of(self.pieces, key)

    def rich_text(self) -> str:
        """For a field that holds no blocks: tables and headings become paragraphs."""
        return prose_of(self.pieces)

    def parted(self) -> tuple[str, "Converted"]:
        """The paragraphs before the first other block as rich text, and what follows them."""
        first = next((i for i, piece in enumerate(self.pieces) if not piece.is_prose), len(self.pieces))
        return prose_of(self.pieces[:first]), Converted(self.pieces[first:], self.remarks)


def convert(html: str, keep: pictures.Keep = pictures.keep_none) -> Converted:
    """Markup to blocks. `keep` takes a picture that the text holds or names and tells the image's key."""
    reader = Reader(keep)
    reader.read(tree(html))
    return Converted(headings.settled(reader.pieces), reader.remarks)


def convert_text(text: str, keep: pictures.Keep = pictures.keep_none) -> Converted:
    """The same for a text that may be markup or plain: there a blank line parts paragraphs."""
    if is_html(text):
        return convert(text, keep)
    parts = (part.strip() for part in _PARAGRAPHS.split(unescaped(text)))
    return Converted([paragraph(part.replace("\r\n", "\n")) for part in parts if part])

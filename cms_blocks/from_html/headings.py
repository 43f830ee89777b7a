"""Which pieces are headings, and of which level: known only once the whole text has been read."""

import re

from .pieces import LONGEST_LINE, Piece

_HIGHEST, _LOWEST = 2, 4  # the page's title is the first
_LONGEST_PAINTED = 120  # characters
_ENDS_A_SENTENCE = re.compile(r"[.,;:…]$")


def heading(text: str, level: int, html: str, anchor: str = "") -> Piece:
    value = {"text": text, "level": str(level), "anchor": anchor}
    return Piece("heading", f"<p><b>{html}</b></p>", text, value)


def settled(pieces: list[Piece]) -> list[Piece]:
    """Levels begin below the page's title and leave none out. A paragraph all in bold heads what follows."""
    levels = sorted({int(piece.value["level"]) for piece in pieces if piece.kind == "heading"})
    places = {level: min(_HIGHEST + place, _LOWEST) for place, level in enumerate(levels)}
    settled_pieces, last = [], _HIGHEST - 1
    for number, piece in enumerate(pieces):
        if piece.kind == "heading":
            last = places[int(piece.value["level"])]
            piece.value["level"] = str(last)
        elif _is_painted(piece, pieces[number + 1 : number + 2]):
            level = min(max(places.values(), default=_HIGHEST - 1) + 1, last + 1, _LOWEST)
            piece = heading(piece.text, level, _inner(piece.html))
        settled_pieces.append(piece)
    return settled_pieces


def _is_painted(piece: Piece, following: list[Piece]) -> bool:
    if not (piece.is_prose and piece.bold and not piece.links and "\n" not in piece.text):
        return False
    if len(piece.text) > min(_LONGEST_PAINTED, LONGEST_LINE) or _ENDS_A_SENTENCE.search(piece.text):
        return False
    follows = following[0] if following else None
    return follows is not None and follows.kind != "heading" and not follows.bold


def _inner(html: str) -> str:
    return re.sub(r"</?(?:p|b)>", "", html)

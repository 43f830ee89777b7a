"""How others cite a code: the page's side of `cms_blocks.citations`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cms_blocks.citations import CitablePart, Citation, resolve

from .outline import Clause, Principle, parts_of

if TYPE_CHECKING:
    from .code_page import EthicsCodePage


def cite(code: EthicsCodePage | None, anchor: str = "") -> Citation | None:
    """What to show for a citation of a code or of one part; None where the public may not see the code.

    The label carries the number that the part has now, the address the anchor that it will always have.
    """
    return resolve(code, anchor)


class CitableParts:
    """What a page whose `outline` has numbered parts answers to those who cite it."""

    outline: list[Principle]

    def citable_parts(self) -> list[CitablePart]:
        return [_citable(part) for part in parts_of(self.outline)]

    def cited_part(self, anchor: str) -> CitablePart | None:
        return next((_citable(part) for part in parts_of(self.outline) if part.anchor == anchor), None)


def _citable(part: Principle | Clause) -> CitablePart:
    return CitablePart(anchor=part.anchor, label=part.label, title=part.title)

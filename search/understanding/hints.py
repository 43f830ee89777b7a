"""What words attract without binding: a year named beside other words, a type named in a title's words."""

import re
from dataclasses import dataclass

from .kinds import type_preferred

_YEAR = re.compile(r"(?<![\d/.,-])(?:19|20)\d{2}(?![\d/.,-])")


@dataclass(frozen=True)
class Hints:
    year: int | None = None
    preferred_type: str = ""


def hints_in(folded: str) -> Hints:
    year = _YEAR.search(folded)
    return Hints(int(year.group()) if year else None, type_preferred(folded))

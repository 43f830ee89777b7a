"""How an institution writes its folios. Only the three placeholders below are ever replaced: the pattern is
an editor's text, so it never reaches Python's own string formatting."""

import re
from itertools import permutations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

DEFAULT_PATTERN = "{acronym}/{number:04d}/{year}"
_PLACEHOLDER = re.compile(r"\{(?:(acronym|year)|number(?::0([1-9])d)?)\}")
_EDGES = " /-._·"


def check_folio_pattern(pattern: str) -> None:
    """Refuse what cannot make one folio different from the next."""
    found = [match.group(0) for match in _PLACEHOLDER.finditer(pattern)]
    if not any(placeholder.startswith("{number") for placeholder in found) or "{year}" not in found:
        raise ValidationError(_("A folio's pattern needs {number} and {year}."), code="incomplete")
    if re.search(r"[{}\x00-\x1f]", _PLACEHOLDER.sub("", pattern)):
        raise ValidationError(
            _("Use only {acronym}, {year}, {number} and {number:04d} between braces."), code="unknown"
        )


def write_folio(pattern: str, acronym: str, number: int, year: int) -> str:
    """The folio as people read it; a missing acronym leaves no separator behind."""

    def replace(match: re.Match) -> str:
        if match.group(1) == "acronym":
            return acronym
        return str(year) if match.group(1) else str(number).zfill(int(match.group(2) or 1))

    return _PLACEHOLDER.sub(replace, pattern).strip(_EDGES)


def read_folio(pattern: str, acronym: str, label: str) -> tuple[int, int] | None:
    """Number and year of a folio that this pattern writes; None where it was written otherwise."""
    figures = {int(figure) for figure in re.findall(r"\d{1,9}", label)}
    for number, year in [*permutations(figures, 2), *((one, one) for one in figures)]:
        if write_folio(pattern, acronym, number, year).casefold() == label.casefold():
            return number, year
    return None

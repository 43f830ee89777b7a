"""Folios as people write them: 123, 0123, 0123/2023, CGCS-0123/2023."""

import re

_FOLIO = re.compile(
    r"(?<!\w)(?:[a-zñ]{2,12}[-/ ])?0*(\d{1,6})\s*[/-]\s*((?:19|20)\d{2})(?!\w)", re.IGNORECASE
)
_NUMBER = re.compile(r"0*(\d{1,6})")


def folio_forms(folio: str) -> set[str]:
    """The forms under which a bulletin's folio is found: with its year and, weaker, without."""
    if found := _FOLIO.search(folio):
        return {f"{found[1]}/{found[2]}", found[1]}
    return set(_NUMBER.findall(folio)[:1])


def folio_in(text: str) -> str:
    """The folio that the text names, in the form in which it is looked up; empty where it names none."""
    if found := _FOLIO.search(text):
        return f"{found[1]}/{found[2]}"
    whole = _NUMBER.fullmatch(text.strip())
    return whole[1] if whole and not is_year(text.strip()) else ""


def is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d{2}", text))

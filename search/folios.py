"""Folios as people write them: 123, 0123, 0123/2023, CGCS-0123/2023."""

import re

# Not within a date: 14/12/2024 holds no folio.
_FOLIO = re.compile(
    r"(?<!\w)(?<!\d[/.-])(?:[a-zñ]{2,12}[-/ ])?0*(\d{1,6})\s*[/-]\s*((?:19|20)\d{2})(?!\w)", re.IGNORECASE
)
_IN_WORDS = re.compile(
    r"(?:(?:el |los )?(?:boletin|comunicado|folio)(?: de prensa)?(?: con)?)?\s*"
    r"(?:(?:folio|numero|num|nro|no|n[°º]?)\b\.?|#)?\s*"
    r"(?P<number>\d{1,6})(?:\s*(?:/|-|del? a[nñ]o|del?)\s*(?P<year>(?:19|20)\d{2}))?"
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


def folio_told_in(folded: str) -> str:
    """A line that is a folio and nothing else, written as one: "boletín no. 12 de 2023" is 12/2023."""
    found = _IN_WORDS.fullmatch(folded.strip())
    if found is None or (is_year(found["number"]) and not found["year"]):
        return ""
    return f"{found['number']}/{found['year']}" if found["year"] else found["number"]


def folio_written_in(text: str) -> str:
    """The folio with its prefix as it stands in the text: "folio CGCS-0123/2023" holds CGCS-0123/2023."""
    found = _FOLIO.search(text)
    return found[0] if found else ""


def folio_word(folio: str) -> str:
    """A folio as one word, which no index parts: 12/2026 is folio12a2026, and 12 the beginning of it."""
    number, _slash, year = folio.partition("/")
    return f"folio{int(number)}a{year}" if number else ""


def is_year(text: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d{2}", text))

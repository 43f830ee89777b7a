"""Acronyms, dates, telephone numbers and amounts: each is written in one way before words are cut.

Rules of (pattern, replacement) that Python and Elasticsearch's character filters read alike: no `\\b` and no
`\\w`, which differ between them. Texts and questions pass the same rules, so that whoever types `CFE`,
`9215550134` or `1250000` finds `C.F.E.`, `(921) 555-0134` and `$1,250,000.00`.
"""

import re
from collections.abc import Sequence

from common.visible import INSIDE_WORDS

_LETTER = "A-Za-zÁÉÍÓÚÜÑáéíóúüñ"
_CAPITAL = "A-ZÁÉÍÓÚÜÑ"
_BEGINS = rf"(?<![0-9{_LETTER}_])"
_ENDS = rf"(?![0-9{_LETTER}_])"

_DATE = r"(?<![0-9/.-])0?([0-9]{1,2})([/.-])0?([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9])(?![/.-][0-9])"

_SPACE = r"[ \u00a0\u2009\u202f]"
_BETWEEN = r"[ .\u00a0\u2011\u2013-]"  # what stands between the groups of a telephone number
_PREFIX = rf"{_BEGINS}(?<![0-9][ .,/-])(?:(?:\+?52|0052|01|04[45]){_BETWEEN}{{0,2}}(?:1{_BETWEEN})?)?"
_AREA = r"\(?([0-9]{%s})\)?"
_NO_YEARS = rf"(?!{_BETWEEN}{{0,2}}(?:19|20)[0-9]{{2}}{_BETWEEN}(?:19|20)[0-9]{{2}}(?![0-9]))"
_NO_MORE = rf"(?![0-9])(?!{_BETWEEN}[0-9])"


def _telephone(*groups: int) -> str:
    """Ten digits in groups of these lengths, with or without the country's prefix."""
    area, *others = groups
    rest = "".join(rf"{_BETWEEN}{{0,2}}([0-9]{{{length}}})" for length in others)
    years = _NO_YEARS if area == 2 else ""
    return f"{_PREFIX}{_AREA % area}{years}{rest}{_NO_MORE}"


RULES = (
    (INSIDE_WORDS, ""),  # of texts that were stored before they were cleaned at the door
    (_DATE, r"\1/\3/\4"),  # 23/06/2023, 23-6-2023, 23.06.2023
    (_telephone(2, 4, 4), r"\1\2\3"),
    (_telephone(3, 3, 4), r"\1\2\3"),
    (_telephone(3, 3, 2, 2), r"\1\2\3\4"),
    (_telephone(2, 4, 2, 2), r"\1\2\3\4"),
    (_telephone(3, 2, 1, 2, 2), r"\1\2\3\4\5"),
    (_telephone(3, 1, 2, 2, 2), r"\1\2\3\4\5"),
    (r"(?<=[0-9])['\u2019\u00b4](?=[0-9]{3},[0-9]{3}(?![0-9]))", ""),  # $1'250,000.00
    (rf"\$ ?([0-9]{{1,3}}){_SPACE}([0-9]{{3}})(?:{_SPACE}([0-9]{{3}}))?(?![0-9])(?! [0-9])", r"\1\2\3"),
    (r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", ""),  # thousands
    (r"(?<=[0-9])\.00(?![0-9])", ""),
    (r"(?<=[0-9]{4})\.(?=[0-9]{2}(?![0-9])(?!\.[0-9]))", " "),  # an amount is found without its cents
    (rf"{_BEGINS}([{_CAPITAL}])\1\. ?([{_CAPITAL}])\2\.", r"\1\1\2\2"),  # EE. UU.
    (rf"{_BEGINS}([{_CAPITAL}])\. ([{_CAPITAL}])\. ([{_CAPITAL}])\.(?: ([{_CAPITAL}])\.)?", r"\1\2\3\4"),
    (rf"(?<={_BEGINS}[{_LETTER}])\.(?=[{_LETTER}]{_ENDS})", ""),  # C.F.E.
    (rf"(?<=[{_LETTER}])\.(?=[{_LETTER}])", " "),  # a space was forgotten, or it is an address
)
_RULES = [(re.compile(pattern), other) for pattern, other in RULES]


def in_one_writing(text: str) -> str:
    return placed_in_one_writing(text)[0]


def placed_in_one_writing(text: str) -> tuple[str, Sequence[int]]:
    """The text with its figures in one writing, and for each of its places that of the text as it was."""
    places: Sequence[int] = range(len(text) + 1)
    for pattern, other in _RULES:
        parts, kept, at = [], [], 0
        for found in pattern.finditer(text):
            written = found.expand(other)
            parts += [text[at : found.start()], written]
            kept += [*places[at : found.start()], *[places[found.start()]] * len(written)]
            at = found.end()
        if at:
            text, places = "".join([*parts, text[at:]]), [*kept, *places[at:]]
    return text, places

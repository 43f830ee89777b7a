"""Words that a document broke at the end of a line are one word again."""

import re

from search.analysis import fold, is_spanish

_BROKEN = re.compile(r"([^\W\d_]+)([-\u2010\u00ad])[ \t]*\n\s*([^\W\d_]+)")


def whole_words(text: str) -> str:
    """Join what a hyphen parts at the end of a line; compounds such as `político-económico` keep theirs."""
    return _BROKEN.sub(_joined, text.replace("\r\n", "\n"))


def _joined(found: re.Match[str]) -> str:
    before, hyphen, after = found.groups()
    if hyphen != "\u00ad" and _is_compound(before, after):
        return f"{before}-{after}"
    return before + after


def _is_compound(before: str, after: str) -> bool:
    if after[0].isupper() and not before.isupper():
        return True  # Coatzacoalcos-Minatitlán
    parts_are_words = is_spanish(fold(before)) and is_spanish(fold(after))
    return parts_are_words and not is_spanish(fold(before + after))

"""Texts that are somebody's data are never kept."""

import re

_PERSONAL = (
    re.compile(r"\S+@\S+"),  # e-mail
    re.compile(r"(?:\d[\s().+-]*){10,}"),  # telephone, card, bank account, social security
    re.compile(r"\b[a-zñ&]{3,4}[\s-]?\d{6}[\s-]?(?:[a-z\d]{2,3})?\b", re.IGNORECASE),  # RFC
    re.compile(r"\b[a-z]{4}\d{6}[hmx][a-z]{2,5}[a-z\d]{0,2}\b", re.IGNORECASE),  # CURP
)


def is_personal(text: str) -> bool:
    """Whether the text looks like an e-mail, a telephone or account number, a CURP or an RFC."""
    return any(pattern.search(text) for pattern in _PERSONAL)

"""Types that people name in words: "boletines de …", "código de ética de …"."""

import re

# A question that begins so wants that type only; the words themselves say nothing more.
_BULLETINS = (
    r"(?:(?:los |las |ultimos )*(?:boletin|boletines|comunicados?)(?: de prensa)?"
    r"|(?:latest )?(?:bulletins?|press releases?))"
)
_WHAT_FOLLOWS = r"(?=\s+(?:de|del|sobre|acerca|en|desde|hasta|about|of|in|from|this|last|esta|este|\d)|\s*$)"
_ONLY = (("bulletin", re.compile(f"^{_BULLETINS}{_WHAT_FOLLOWS}")),)

# Here the words stay in the question, and the type is only preferred.
_ETHICS = r"\bcodigos? de (?:etica|conducta)\b|\bcodes? of (?:ethics|conduct)\b"
_PLANS = (
    r"\b(?:plan(?:es)?|programas?) (?:institucional(?:es)?|(?:anual(?:es)? )?de trabajo)\b|\bwork plans?\b"
)
_PREFERRED = (("ethics", re.compile(_ETHICS)), ("plan", re.compile(_PLANS)))


def type_asked_for(folded: str) -> tuple[str, str]:
    """The type that the question wants only, and the question without the words that say so."""
    for name, pattern in _ONLY:
        if found := pattern.match(folded.strip()):
            return name, folded.strip()[found.end() :]
    return "", folded


def type_preferred(folded: str) -> str:
    return next((name for name, pattern in _PREFERRED if pattern.search(folded)), "")

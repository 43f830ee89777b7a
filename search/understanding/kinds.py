"""Types that people name in words: "boletines de …", "código de ética de …"."""

import re
from collections.abc import Iterable

# A question that begins so wants that type only; the words themselves say nothing more.
_FIRST = r"(?:los |las |ultim[oa]s |nuev[oa]s |the |latest )*"
_MANY = (
    r"(?:boletines|comunicados|noticias|notas)(?: de prensa| informativos)?(?:(?: mas)? recientes)?"
    r"|bulletins|press releases|news"
)
_ONE = r"(?:boletin|comunicado|noticia|nota)(?: de prensa)?(?: mas reciente)?|bulletin|press release"
_WHAT_FOLLOWS = r"(?=\s+(?:de|del|sobre|acerca|en|desde|hasta|about|of|in|from|this|last|esta|este|\d)|\s*$)"
_ONLY = (("bulletin", re.compile(rf"^{_FIRST}(?:(?:{_MANY})(?!\w)|(?:{_ONE}){_WHAT_FOLLOWS})")),)

# Here the words stay in the question, and the type is only preferred.
_ETHICS = r"\bcodigos? (?:de )?(?:etica|conducta)\b|\breglas de integridad\b|\bcodes? of (?:ethics|conduct)\b"
_PLANS = (
    r"\b(?:plan(?:es)?|programas?) (?:institucional(?:es)?|(?:anual(?:es)? )?de trabajo)\b|\bwork plans?\b"
)
# Whoever asks for these wants to reach an office: its own page, which seldom holds the word itself.
_CONTACT_WORDS = (
    "horario horarios tel telefono telefonos domicilio ubicacion ubicado ubicada ubica queda contacto "
    "titular dirige director directora encargado encargada phone hours address contact head"
)
CONTACT = frozenset(_CONTACT_WORDS.split())
_CONTACT = rf"\b(?:{'|'.join(sorted(CONTACT))})\b"
_NAMES = "boletin boletines comunicado comunicados noticia noticias"
NAMES = frozenset(_NAMES.split())
_PREFERRED = (
    ("ethics", re.compile(_ETHICS)),
    ("plan", re.compile(_PLANS)),
    ("institution", re.compile(_CONTACT)),
)


def wished(words: Iterable[str]) -> frozenset[str]:
    """Those of the folded words that an answer need not hold, because others say what is looked for."""
    given = set(words)
    return frozenset(given & CONTACT) if given - CONTACT else frozenset()


def type_asked_for(folded: str) -> tuple[str, str]:
    """The type that the question wants only, and the question without the words that say so."""
    for name, pattern in _ONLY:
        if found := pattern.match(folded.strip()):
            return name, folded.strip()[found.end() :]
    return "", folded


def type_preferred(folded: str) -> str:
    return next((name for name, pattern in _PREFERRED if pattern.search(folded)), "")

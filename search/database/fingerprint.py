"""Which analyser wrote a text: a fingerprint of what it does, so that an upgrade finds what is stale."""

import hashlib
from functools import cache
from importlib.metadata import version

from ..analysis import RULES as FIGURES
from ..analysis import analyser_for, sound_of
from ..analysis.sounds import RULES
from ..models import SearchEntry
from .terms import weights_of

FORMAT = 2  # raise it with a change of what is written that the sample does not show
_LANGUAGES = ("es", "en", "tzo")
_SAMPLE = """Jornadas de vacunación y rendición de cuentas; los niños, la niñez, jóvenes, luces, años y años.
¿Cómo denuncio a un funcionario? Institución anticorrupción, vapeadores, obras 3.5, IVAI, k'inal, ch'ul.
Running reports of municipal offices, children, parties and the running of schools, 2024."""


@cache
def fingerprint() -> str:
    words = sorted({word.folded for word in analyser_for("es").words(_SAMPLE)})
    functions = [
        sorted(part)
        for code in _LANGUAGES
        for part in (analyser_for(code).function_words, analyser_for(code).asking_words)
    ]
    written = [sorted(weights_of(_sample(code)).items()) for code in _LANGUAGES]
    what = (
        FORMAT,
        version("snowballstemmer"),
        functions,
        written,
        FIGURES,
        RULES,
        list(map(sound_of, words)),
    )
    return hashlib.sha256(repr(what).encode()).hexdigest()[:16]


def _sample(locale: str) -> SearchEntry:
    """Every field says the same, each with its own weight."""
    attached = [{"title": "Anexo", "text": f"{_SAMPLE} carboncillo"}]
    texts = dict.fromkeys(("title", "summary", "body", "institution", "acronym"), _SAMPLE)
    return SearchEntry(locale=locale, topics=["Salud"], attachments=attached, folio="SS-0012/2024", **texts)

"""How each language's words are read: which are passed over, and what of a word is compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.analysis import AFTER_THE_STEM, BEFORE_THE_STEM, analyser_for

from . import characters

# Words of questions and of politeness, passed over in questions only: in a text they are kept.
_ASKING_ES = (
    "como cual cuales cuando cuanta cuantas cuanto cuantos donde quien quienes por para que porque "
    "quiero quisiera necesito necesita puedo puede podria debo debe hago hacer hace hay tengo tiene "
    "busco buscar saber conocer favor mi mis me se si no es son esta estan ser hola gracias"
)
_ASKING_EN = (
    "how what when where which who whom whose why do does did can could should would will may "
    "i my me we our you your is are am be there need want looking find please get have has"
)


@dataclass(frozen=True)
class Language:
    """The filters between `lowercase` and the end, and the characters put in order before."""

    char_filters: dict[str, dict]  # besides those that put figures in one writing, in every language
    filters: dict[str, dict]
    text: tuple[str, ...]
    question: tuple[str, ...]


def _rewriting(name: str, rules: Sequence[tuple[str, str]]) -> dict[str, dict]:
    """The embedded engine's own rules, one filter each, in their order."""
    return {
        f"{name}_{number}": {"type": "pattern_replace", "pattern": pattern, "replacement": other}
        for number, (pattern, other) in enumerate(rules, 1)
    }


_BEFORE, _AFTER = _rewriting("before", BEFORE_THE_STEM), _rewriting("after", AFTER_THE_STEM)
_STEMMED = (*_BEFORE, "stem", "asciifolding", *_AFTER)

SPANISH = Language(
    char_filters={"saltillo": characters.one_saltillo(), "no_saltillo": characters.no_saltillo()},
    filters={
        # Not Lucene's own list, which passes over "estado" and "estados".
        "stop": {"type": "stop", "stopwords": sorted(analyser_for("es").function_words)},
        "question": {"type": "stop", "stopwords": _ASKING_ES.split()},
        "stem": {"type": "snowball", "language": "Spanish"},
        **_BEFORE,
        **_AFTER,
    },
    text=("asciifolding", "stop", *_STEMMED),
    question=("asciifolding", "stop", "question", *_STEMMED),
)
ENGLISH = Language(
    char_filters={"apostrophe": characters.one_apostrophe()},
    filters={
        "possessive": {"type": "stemmer", "language": "possessive_english"},
        "stop": {"type": "stop", "stopwords": ["_english_"]},
        "question": {"type": "stop", "stopwords": _ASKING_EN.split()},
        "stem": {"type": "stemmer", "language": "english"},
    },
    text=("possessive", "asciifolding", "stop", "stem"),
    question=("possessive", "asciifolding", "stop", "question", "stem"),
)
FOLD_ONLY = Language(
    char_filters={
        "saltillo": characters.one_saltillo(),
        "no_leading_saltillo": characters.no_leading_saltillo(),
    },
    filters={},
    text=("asciifolding",),
    question=("asciifolding",),
)
LANGUAGES = {"es": SPANISH, "en": ENGLISH}


def language_of(locale: str) -> Language:
    """The rules for a locale; an indigenous language has no stems here, only folding."""
    return LANGUAGES.get(locale.split("-")[0], FOLD_ONLY)

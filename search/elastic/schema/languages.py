"""How each language's words are read: which are passed over, and what of a word is compared."""

from dataclasses import dataclass

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

    char_filters: dict[str, dict]
    filters: dict[str, dict]
    text: tuple[str, ...]
    question: tuple[str, ...]


SPANISH = Language(
    char_filters={"saltillo": characters.one_saltillo(), "no_saltillo": characters.no_saltillo()},
    filters={
        "stop": {"type": "stop", "stopwords": ["_spanish_"]},
        "stop_folded": {
            "type": "stop",
            "stopwords": ["esta", "estan", "tambien", "mas", "el", "si", "segun", "asi"],
        },
        "question": {"type": "stop", "stopwords": _ASKING_ES.split()},
        # Folding took the accent away by which Snowball knows the ending.
        "cion": {"type": "pattern_replace", "pattern": "([cs])ion$", "replacement": "$1ión"},
        # Vapeador is of vapeo: Snowball leaves short ones apart.
        "who_does": {"type": "pattern_replace", "pattern": "(\\w{3})eador(es|as?)?$", "replacement": "$1eo"},
        "stem": {"type": "snowball", "language": "Spanish"},
    },
    text=("stop", "asciifolding", "stop_folded", "cion", "who_does", "stem", "asciifolding"),
    question=("stop", "asciifolding", "stop_folded", "question", "cion", "who_does", "stem", "asciifolding"),
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

"""How each language's words are read: which are passed over, and what of a word is compared."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.analysis import AFTER_THE_STEM, BEFORE_THE_STEM, analyser_for

from . import characters


@dataclass(frozen=True)
class Language:
    """The filters between `lowercase` and the end, and the characters put in order before.

    Words that only ask are taken out of a question before it is sent (`query.words`), by the embedded
    engine's list; nothing here passes over what a text may be about.
    """

    char_filters: dict[str, dict]  # besides those that put figures in one writing, in every language
    filters: dict[str, dict]
    text: tuple[str, ...]


def _rewriting(name: str, rules: Sequence[tuple[str, str]]) -> dict[str, dict]:
    """The embedded engine's own rules, one filter each, in their order."""
    return {
        f"{name}_{number}": {"type": "pattern_replace", "pattern": pattern, "replacement": other}
        for number, (pattern, other) in enumerate(rules, 1)
    }


def _passed_over(locale: str) -> dict:
    """The embedded engine's own list: Lucene's Spanish one passes over "estado" and "estados"."""
    return {"type": "stop", "stopwords": sorted(analyser_for(locale).function_words)}


_BEFORE, _AFTER = _rewriting("before", BEFORE_THE_STEM), _rewriting("after", AFTER_THE_STEM)
_STEMMED = (*_BEFORE, "stem", "asciifolding", *_AFTER)

SPANISH = Language(
    char_filters={"saltillo": characters.one_saltillo(), "no_saltillo": characters.no_saltillo()},
    filters={
        "stop": _passed_over("es"),
        "stem": {"type": "snowball", "language": "Spanish"},
        **_BEFORE,
        **_AFTER,
    },
    text=("asciifolding", "stop", *_STEMMED),
)
ENGLISH = Language(
    char_filters={"apostrophe": characters.one_apostrophe()},
    filters={
        "possessive": {"type": "stemmer", "language": "possessive_english"},
        "stop": _passed_over("en"),
        "stem": {"type": "stemmer", "language": "english"},
    },
    text=("possessive", "asciifolding", "stop", "stem"),
)
FOLD_ONLY = Language(
    char_filters={
        "saltillo": characters.one_saltillo(),
        "no_leading_saltillo": characters.no_leading_saltillo(),
    },
    filters={},
    text=("asciifolding",),
)
LANGUAGES = {"es": SPANISH, "en": ENGLISH}


def language_of(locale: str) -> Language:
    """The rules for a locale; an indigenous language has no stems here, only folding."""
    return LANGUAGES.get(locale.split("-")[0], FOLD_ONLY)

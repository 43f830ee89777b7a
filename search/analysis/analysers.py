"""Analysers by language: from text to words, from words to terms."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from common.folding import fold, fold_keeping_enye, unify, words_in

from .figures import placed_in_one_writing
from .known_words import is_spanish
from .stemming import english_stem, spanish_stem
from .stopwords import stop_words


@dataclass(frozen=True)
class Word:
    """A word of a text: as written, where, and the term under which it is found."""

    text: str
    start: int
    end: int
    folded: str
    term: str
    stop: bool = False

    @property
    def enye(self) -> str:
        """The stricter term of a word written with ñ, empty without one: año is not ano."""
        return fold_keeping_enye(self.text) if "ñ" in fold_keeping_enye(self.text) else ""


def _knows_none(folded: str) -> bool:
    return False


@dataclass(frozen=True)
class Analyser:
    """One language's steps. An unknown language is folded only: no stem is better than a wrong one."""

    language: str
    stem: Callable[[str], str]
    function_words: frozenset[str] = frozenset()
    asking_words: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    knows: Callable[[str], bool] = _knows_none  # folded words that are never taken for others

    def words(self, text: str) -> list[Word]:
        written, places = placed_in_one_writing(unify(text))
        found = words_in(written)
        return [self.word(word, places[start], places[end]) for start, end, word in found]

    def word(self, text: str, start: int = 0, end: int = 0) -> Word:
        folded = fold(text)
        return Word(text, start, end, folded, self.stem(folded), folded in self.function_words)

    def terms(self, text: str) -> list[str]:
        """The terms of the words that carry a subject, in their order."""
        return [word.term for word in self.words(text) if not word.stop]


def _as_it_is(word: str) -> str:
    return word


_LANGUAGES = {
    "es": Analyser(
        "es",
        spanish_stem,
        stop_words("spanish"),
        stop_words("spanish_asking"),
        stop_words("spanish_articles"),
        is_spanish,
    ),
    "en": Analyser("en", english_stem, stop_words("english"), stop_words("english_asking")),
}


@cache
def analyser_for(locale: str) -> Analyser:
    """The analyser of a locale such as es, es-mx or tzo."""
    language = locale.lower().split("-")[0]
    return _LANGUAGES.get(language) or Analyser(language, _as_it_is)

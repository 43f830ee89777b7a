"""The words that questions and the thesaurus are made of: known, though no text may hold them."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

from ..analysis import Word, analyser_for, sound_of
from ..steering.freshness import remembered
from ..thesaurus.lookup import lines_for
from .calendar_words import SPANISH
from .kinds import CONTACT, NAMES

_SHORTEST = 4  # letters of a word of the thesaurus; most shorter ones are acronyms


@dataclass(frozen=True)
class Spoken:
    """Folded words, each as it is written; by how they sound, and by how their stems do."""

    written: dict[str, str] = field(default_factory=dict)
    by_sound: dict[str, list[str]] = field(default_factory=dict)
    by_stem: dict[str, list[str]] = field(default_factory=dict)
    subjects: frozenset[str] = frozenset()  # those of the thesaurus, which texts may hold as well
    stems: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()

    def sounding(self, sounds: Iterable[str], roots: Iterable[str]) -> list[str]:
        """The words that sound so; without any, those of a root that does."""
        same = [word for sound in sounds for word in self.by_sound.get(sound, ())]
        return same or [word for root in roots for word in self.by_stem.get(sound_of(root), ())]

    def cut_short(self, word: str) -> list[str]:
        """The words of questions that somebody typed without their last letter: dond, cuand."""
        asking = self.written.keys() - self.subjects
        return [other for other in asking if other[:-1] == word] if len(word) >= _SHORTEST else []

    def near(self, word: str) -> list[str]:
        """Those of the thesaurus that are one slip away."""
        return [other for other in self.subjects if OSA.distance(word, other, score_cutoff=1) <= 1]

    def spelling(self, word: str, texts: Mapping[str, str]) -> str:
        """How a known word is written: the thesaurus knows desarrollo where some text says desarrolló."""
        own = self.written.get(word, word)
        return own if word in self.subjects else texts.get(word, own)


@remembered
def spoken_in(locale: str) -> Spoken:
    analyser = analyser_for(locale)
    of_thesaurus = [word for line in lines_for(locale) for text in line for word in analyser.words(text)]
    asking = analyser.function_words | analyser.asking_words
    asking |= SPANISH | NAMES | CONTACT if analyser.language == "es" else frozenset()
    subjects = {word.folded: word.text.lower() for word in of_thesaurus if _is_subject(word, asking)}
    acronyms = {word.folded: word.text for word in of_thesaurus if word.text.isupper()}
    written = {word: word for word in sorted(asking)} | subjects | acronyms
    return Spoken(
        written=written,
        by_sound=_by(sound_of, written),
        by_stem=_by(lambda word: sound_of(analyser.stem(word)), subjects),
        subjects=frozenset(subjects),
        stems=frozenset(map(analyser.stem, subjects)),
        acronyms=frozenset(acronyms),
    )


def _is_subject(word: Word, asking: Container[str]) -> bool:
    return len(word.folded) >= _SHORTEST and word.folded.isalpha() and word.folded not in asking


def _by(key: Callable[[str], str], words: Iterable[str]) -> dict[str, list[str]]:
    found = defaultdict(list)
    for word in words:
        found[key(word)].append(word)
    return dict(found)

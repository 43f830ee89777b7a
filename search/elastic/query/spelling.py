"""Corrections of single words for the second stage, and did-you-mean for the reader."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA

from search.analysis import analyser_for, fold, sound_of
from search.database.corrections import is_believed
from search.database.nearness import a_slip_away, is_likely, slips_in


def request(text: str) -> dict:
    return {
        "words": {
            "text": text,
            "term": {
                "field": "words",
                "suggest_mode": "missing",
                "size": 3,
                "min_word_length": 4,
                "prefix_length": 1,
                "max_edits": 2,
                "string_distance": "damerau_levenshtein",
            },
        },
    }


@dataclass(frozen=True)
class Spelling:
    """What the server suggests, beside the known words (and as written) that sound like the unknown ones."""

    suggested: dict
    alike: Mapping[str, Sequence[str]]
    language: str = ""
    right: Container[str] = ()  # words that are no mistake, though no text may hold them

    @cached_property
    def corrections(self) -> dict[str, tuple[str, ...]]:
        """Each unknown word with what sounds like it, else with what is spelt most like it."""
        misspelt = {word: known for word, known in self.alike.items() if word not in self.right}
        found = {word: tuple(known) or self._a_slip_away(word) for word, known in misspelt.items()}
        return {word: others for word, others in found.items() if others}

    def _a_slip_away(self, word: str) -> tuple[str, ...]:
        """As the vocabulary in memory knows it, else the server, which knows more than a memory holds."""
        if analyser_for(self.language).knows(word):
            return ()
        return tuple(a_slip_away(word, self.language) or self._suggested_for(word))

    def _suggested_for(self, word: str) -> list[str]:
        entries = self.suggested.get("words", [])
        options = (
            option["text"] for entry in entries if entry["text"] == word for option in entry["options"]
        )
        return _nearest(word, list(options))

    @property
    def believed(self) -> dict[str, tuple[str, ...]]:
        """Those that are searched for at once; the others are only offered."""
        found = {word: self._believed(word, others) for word, others in self.corrections.items()}
        return {word: others for word, others in found.items() if others}

    def _believed(self, word: str, others: Sequence[str]) -> tuple[str, ...]:
        analyser, alike = analyser_for(self.language), self.alike[word]
        return tuple(other for other in others if is_believed(word, other, analyser, other in alike))

    def is_believed(self, words: Sequence[str]) -> bool:
        """Whether the best correction of each word that has one was searched for at once."""
        believed = self.believed
        return all(best in believed.get(fold(word), ()) for word, best in self.better(words).items())

    def better(self, words: Sequence[str]) -> dict[str, str]:
        """The best correction of each of the words that has one."""
        corrections = self.corrections
        return {word: corrections[fold(word)][0] for word in words if fold(word) in corrections}


def _nearest(word: str, others: Sequence[str]) -> list[str]:
    """Those with the fewest slips: who is one away from estufas does not mean estados."""
    slips = {other: OSA.distance(word, other) for other in others if is_likely(word, other)}
    fewest = min([slips_in(word), *slips.values()])
    nearest = [other for other in slips if slips[other] == fewest]
    return sorted(nearest, key=lambda other: OSA.distance(sound_of(word), sound_of(other)))

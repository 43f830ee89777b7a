"""What the engine reads in a question: subject words, grouped by the thesaurus, and hints."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from search.analysis import fold
from search.engines.base import Question
from search.understanding import Hints, hints_in, understood, wished

from .words import Group, groups_of, subject_words_of, words_of

MOST_MARKED = 80


@dataclass(frozen=True)
class Reading:
    question: Question  # with periods, phrases, type and folio moved to its fields
    groups: tuple[Group, ...] = ()
    words: tuple[str, ...] = ()
    wished: tuple[str, ...] = ()  # words that lift what holds them, and are not needed
    typed: str = ""  # all words that remain, asking words included
    hints: Hints = field(default_factory=Hints)

    @property
    def text(self) -> str:
        """The subject words in one line."""
        return " ".join(self.words)

    def to_mark(self, corrected: Iterable[str] = ()) -> str:
        """All words that an answer may have been found by, but for what was quoted."""
        others = [other for group in self.groups for other in group.others]
        words = " ".join([*self.words, *self.wished, *corrected, *others]).split()
        return " ".join(list(dict.fromkeys(words))[:MOST_MARKED])


def read(question: Question) -> Reading:
    question = understood(question)
    subject = subject_words_of(question.text, question.locale)
    not_needed = wished(map(fold, subject))
    words = [word for word in subject if fold(word) not in not_needed]
    hints = hints_in(question.text)
    return Reading(
        question=question,
        groups=groups_of(words, question.locale, hints.year, question.literal),
        words=tuple(words),
        wished=tuple(word for word in subject if fold(word) in not_needed),
        typed=" ".join(words_of(question.text, question.locale)),
        hints=hints,
    )

"""The words of a question, and the groups of them for which the thesaurus knows other wordings."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from search import thesaurus
from search.analysis import analyser_for

MOST_WORDS = 24


@dataclass(frozen=True)
class Group:
    """Neighbouring words of the question, and other wordings of the same thing."""

    text: str
    others: tuple[str, ...] = ()
    year: int | None = None  # a year: what is dated in it is as good


def words_of(text: str, locale: str) -> list[str]:
    return [word.text for word in analyser_for(locale).words(text)][:MOST_WORDS]


def subject_words_of(text: str, locale: str) -> list[str]:
    """The words that carry a subject."""
    analyser = analyser_for(locale)
    words = analyser.words(text)[:MOST_WORDS]
    passed_over = analyser.function_words | analyser.asking_words
    return [word.text for word in words if word.folded not in passed_over]


def groups_of(
    words: Sequence[str], locale: str, year: int | None = None, literal: Container[str] = ()
) -> tuple[Group, ...]:
    """The question cut where the thesaurus knows a wording, the longest first; the rest stays together."""
    analyser, known = analyser_for(locale), thesaurus.wordings_for(locale)
    read = [analyser.word(word) for word in words]
    groups: list[Group] = []
    plain: list[str] = []
    position = 0
    while position < len(words):
        length, others = (0, ()) if read[position].folded in literal else known.longest(read[position:])
        dated = year if words[position] == str(year) else None
        if not length and not dated:
            plain.append(words[position])
            position += 1
            continue
        groups += [Group(" ".join(plain))] if plain else []
        taken = " ".join(words[position : position + max(length, 1)])
        if read[position].folded in known.understood and length == 1:
            taken, *others = others
        groups.append(Group(taken, tuple(others), dated))
        plain, position = [], position + max(length, 1)
    return tuple(groups + ([Group(" ".join(plain))] if plain else []))

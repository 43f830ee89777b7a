"""Words that no text holds, read as those that somebody meant who writes by ear or without spaces.

Only what is certain before any text was asked: a word of the thesaurus or of questions that sounds the same
(alkoholismo, kuando, voletines), and known words written as one (casadecultura, laalcaldesa). What texts
hold that is spelt alike comes later, as a correction.
"""

from collections.abc import Sequence
from itertools import islice

from rapidfuzz.distance import OSA

from ..analysis import Analyser, Word, analyser_for
from ..database.lexicon import Lexicon, lexicon_of
from ..database.nearness import is_known, is_of_letters, roots_of, sounds_of
from ..database.splitting import Part, parts_of
from ..engines.base import Respelling
from .spoken import Spoken, spoken_in

_SHORTEST = 3
_SHORTEST_SLIP = 6  # letters of a word that may be one of the thesaurus with a slip
_MOST = 8  # unknown words of one question that are looked at


def respelt(text: str, locale: str) -> Respelling:
    """The text as it is read; an empty one where every word is known, or none is known better."""
    analyser = analyser_for(locale)
    words = [word for word in analyser.words(text) if len(word.folded) >= _SHORTEST]
    words = [word for word in words if is_of_letters(word.folded)]
    if not words:
        return Respelling()
    spoken, lexicon = spoken_in(locale), lexicon_of(analyser.language)
    unknown = (word for word in words if not _is_known(word, analyser, spoken, lexicon))
    read = [(word, _read(word, analyser, spoken, lexicon)) for word in islice(unknown, _MOST)]
    replaced = [(word, parts) for word, parts in read if parts]
    if not replaced:
        return Respelling()
    found = {folded for _word, parts in replaced for folded, _written in parts}
    return Respelling(
        _rewritten(text, replaced),
        learnt=frozenset(found - spoken.written.keys()),
        literal=frozenset(
            folded for _word, parts in replaced for folded in _meant_together(parts, analyser, lexicon)
        ),
    )


def _is_known(word: Word, analyser: Analyser, spoken: Spoken, lexicon: Lexicon) -> bool:
    """Known to texts, to the thesaurus or to Spanish: it is read as it is typed."""
    is_spoken = word.folded in spoken.written or word.term in spoken.stems
    return is_spoken or analyser.knows(word.folded) or is_known(word.folded, word.term, lexicon, analyser)


def _read(word: Word, analyser: Analyser, spoken: Spoken, lexicon: Lexicon) -> list[Part]:
    sounds = sounds_of(word.folded)
    of_texts = lexicon.sounding(sounds)
    heard = spoken.sounding(sounds, roots_of(word.folded, analyser)) or spoken.cut_short(word.folded)
    heard = [other for other in heard if other not in spoken.subjects] if of_texts else heard
    if not of_texts and not heard:
        parts = parts_of(word.folded, analyser, spoken)
        heard = [] if parts or len(word.folded) < _SHORTEST_SLIP else spoken.near(word.folded)
        if (parts or heard) and lexicon.near(word.folded, 1):
            return []  # a slip in a word of texts is likelier
        if parts:
            return parts
    if not heard:
        return []
    nearest = min(heard, key=lambda other: (OSA.distance(word.folded, other), other))
    return [(nearest, spoken.spelling(nearest, lexicon.written))]


def _meant_together(parts: list[Part], analyser: Analyser, lexicon: Lexicon) -> list[str]:
    """The words of texts that somebody wrote as one expression: no other wording of it is looked for."""
    passed_over = analyser.function_words | analyser.asking_words
    telling = [folded for folded, _written in parts if folded not in passed_over]
    return telling if len(telling) > 1 and all(word in lexicon.written for word in telling) else []


def _rewritten(text: str, replaced: Sequence[tuple[Word, list[Part]]]) -> str:
    parts, at = [], 0
    for word, better in replaced:
        parts += [text[at : word.start], " ".join(written for _folded, written in better)]
        at = word.end
    return "".join([*parts, text[at:]])

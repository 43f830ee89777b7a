"""The words of the public texts, learnt once a change is committed: no two writers wait for each other."""

from collections.abc import Iterable

from ..analysis import Word, analyser_for, sound_of
from . import lexicon
from .tables import KnownWord

LONGEST_WORD = 40
SHORTEST_WORD = 3
_BATCH = 500
_LONGEST_STEM = 60


def learn(locale: str, words: Iterable[Word]) -> None:
    """Add the words that are not known, and say anew of the others what another analyser said differently."""
    language = analyser_for(locale).language
    fresh = {word.folded: _known_word(language, word) for word in words if _worth_knowing(word)}
    known = _known(language, sorted(fresh))
    wanted = [fresh[folded] for folded in sorted(fresh) if known.get(folded) != _analysed(fresh[folded])]
    KnownWord.objects.bulk_create(
        wanted,
        batch_size=_BATCH,
        update_conflicts=True,
        unique_fields=["language", "word"],
        update_fields=["sound", "stem"],
    )
    if wanted:
        lexicon.has_learnt(language)


def _known(language: str, words: list[str]) -> dict[str, tuple[str, str]]:
    rows = KnownWord.objects.filter(language=language)
    batches = (words[start : start + _BATCH] for start in range(0, len(words), _BATCH))
    known = (row for batch in batches for row in rows.filter(word__in=batch))
    return {row.word: _analysed(row) for row in known}


def _analysed(row: KnownWord) -> tuple[str, str]:
    return row.sound, row.stem


def _worth_knowing(word: Word) -> bool:
    return SHORTEST_WORD <= len(word.folded) <= LONGEST_WORD and not word.folded[0].isdigit()


def _known_word(language: str, word: Word) -> KnownWord:
    return KnownWord(
        language=language,
        word=word.folded,
        written=word.text.lower()[:LONGEST_WORD],
        sound=sound_of(word.folded),
        stem=word.term[:_LONGEST_STEM],
        length=len(word.folded),
    )

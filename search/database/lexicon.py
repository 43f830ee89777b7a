"""The vocabulary of a language in the memory of a process: what is near a word, or sounds like it.

It holds words that some public text held once. Whoever tells a reader of one asks first whether something
that is listed holds it still (`held.py`). Words that other processes learn are read some seconds later.
"""

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock

from django.db.models import QuerySet
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from ..freshness import Freshness
from .tables import KnownWord

LOOKED_AFTER = 20  # seconds
MOST_WORDS = 200_000  # of a language
_MOST_NEAR = 12
_LATE = 500  # words that other writers may have numbered before and commit after
lexicons = Freshness("search:lexicon:version", seconds=1_800)
_learnt: set[str] = set()
_lock = Lock()


@dataclass
class Lexicon:
    written: dict[str, str] = field(default_factory=dict)  # how texts write each word
    stems: set[str] = field(default_factory=set)
    _by_sound: dict[str, list[str]] = field(default_factory=dict)
    _by_length: dict[int, list[str]] = field(default_factory=dict)
    last: int = 0  # the primary key of the last word that was read
    looked: float = -math.inf

    def add(self, rows: Iterable[tuple[int, str, str, str, str]]) -> None:
        for key, word, written, sound, stem in rows:
            self.last = max(self.last, key)
            if word in self.written:
                continue
            self.written[word] = word if written == word else written
            self.stems.add(stem)
            self._by_sound.setdefault(sound, []).append(word)
            self._by_length.setdefault(len(word), []).append(word)

    def sounding(self, sounds: Iterable[str]) -> list[str]:
        return [word for sound in sounds for word in self._by_sound.get(sound, ())]

    def near(self, word: str, slips: int) -> list[str]:
        """The nearest words, so many slips away at most, the likeliest first."""
        lengths = range(len(word) - slips, len(word) + slips + 1)
        known = [other for length in lengths for other in self._by_length.get(length, ())]
        found = process.extract(word, known, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_NEAR)
        least = min((distance for _other, distance, _at in found), default=0)
        nearest = [other for other, distance, _at in found if distance == least]
        return sorted(nearest, key=lambda other: (other[0] != word[0], -fuzz.ratio(word, other)))


def lexicon_of(language: str) -> Lexicon:
    known = _lexicon(language)
    if _is_behind(known, language):
        with _lock:  # of several threads one reads and the others wait for it
            if _is_behind(known, language):
                _read_more(known, language)
    return known


def _is_behind(known: Lexicon, language: str) -> bool:
    return language in _learnt or time.monotonic() - known.looked > LOOKED_AFTER


def is_unread(language: str) -> bool:
    """Whether this process has read nothing of the vocabulary yet."""
    return not _lexicon(language).last


def unread(language: str) -> QuerySet:
    """The words that a process reads first, to be read together with something else."""
    words = KnownWord.objects.filter(language=language).order_by("pk")
    return KnownWord.objects.filter(pk__in=words.values("pk")[:MOST_WORDS])


def take(language: str, rows: Iterable[tuple[int, str, str, str, str]]) -> None:
    """What was read of `unread`, ordered by the first column."""
    known = _lexicon(language)
    with _lock:
        _learnt.discard(language)
        known.add(rows)
        known.looked = time.monotonic()


def has_learnt(language: str) -> None:
    """This process has added words: they are read with the next question that needs them."""
    _learnt.add(language)


@lexicons.remembered
def _lexicon(language: str) -> Lexicon:
    return Lexicon()


def _read_more(known: Lexicon, language: str) -> None:
    """Also what was numbered before the last word and is committed only now."""
    _learnt.discard(language)
    rows = KnownWord.objects.filter(language=language, pk__gt=known.last - _LATE).order_by("pk")
    room = max(MOST_WORDS - len(known.written), 0) + _LATE
    known.add(rows.values_list("pk", "word", "written", "sound", "stem")[:room].iterator(chunk_size=5_000))
    known.looked = time.monotonic()

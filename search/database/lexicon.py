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

from ..analysis import sound_of
from ..freshness import Freshness
from .tables import KnownWord

LOOKED_AFTER = 20  # seconds
MOST_WORDS = 200_000  # of a language
_MOST_NEAR = 12
_SHORTEST_ROOT = 7  # sounds of a root that may have a slip
_LATE = 500  # words that other writers may have numbered before and commit after
lexicons = Freshness("search:lexicon:version", seconds=1_800)
_learnt: set[str] = set()
_lock = Lock()


@dataclass
class Lexicon:
    written: dict[str, str] = field(default_factory=dict)  # how texts write each word
    stems: dict[str, list[str]] = field(default_factory=dict)  # the words of each
    _by_sound: dict[str, list[str]] = field(default_factory=dict)
    _by_length: dict[int, list[str]] = field(default_factory=dict)
    _stems_by_sound: dict[str, set[str]] = field(default_factory=dict)
    _heard: int = 0  # stems whose sound is known: those of the first question that needs one, and later ones
    last: int = 0  # the primary key of the last word that was read
    looked: float = -math.inf

    def add(self, rows: Iterable[tuple[int, str, str, str, str]]) -> None:
        for key, word, written, sound, stem in rows:
            self.last = max(self.last, key)
            if word in self.written:
                continue
            self.written[word] = word if written == word else written
            self.stems.setdefault(stem, []).append(word)
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
        heard = sound_of(word)
        return sorted(
            nearest,
            key=lambda other: (
                other[0] != word[0],
                OSA.distance(heard, sound_of(other)),
                -fuzz.ratio(word, other),
            ),
        )

    def stems_sounding(self, sound: str) -> list[str]:
        return sorted(self._stem_sounds().get(sound, ()))

    def near_root(self, word: str, stem: str) -> list[str]:
        """The words whose root sounds a slip away: biblotekas, hospitl without its h."""
        sound = sound_of(stem)
        if len(sound) < _SHORTEST_ROOT:
            return []
        sounds = self._stem_sounds()
        found = process.extract(sound, list(sounds), scorer=OSA.distance, score_cutoff=1, limit=_MOST_NEAR)
        stems = {stem for other, _distance, _at in found for stem in sounds[other]}
        return sorted(self.most_like(word, stems), key=lambda other: (OSA.distance(word, other), other))

    def most_like(self, word: str, stems: Iterable[str]) -> list[str]:
        """Of each stem the word that is spelt most like this one."""
        return [min(self.stems[stem], key=lambda known: OSA.distance(word, known)) for stem in stems]

    def _stem_sounds(self) -> dict[str, set[str]]:
        """Made when first needed: most questions are spelt right."""
        if self._heard < len(self.stems):
            stems = list(self.stems)
            for stem in stems[self._heard :]:
                self._stems_by_sound.setdefault(sound_of(stem), set()).add(stem)
            self._heard = len(stems)
        return self._stems_by_sound


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

"""Stems. Snowball's, with what folded Spanish needs before and after it."""

import re
from functools import lru_cache
from threading import Lock

import snowballstemmer

_spanish = snowballstemmer.stemmer("spanish")
_english = snowballstemmer.stemmer("english")
_lock = Lock()  # a Snowball stemmer keeps its word in itself

_VOWELS = "aeiou"
_LOST_ACCENT = re.compile(r"(c|s)ion$")
_FROM_VERB = re.compile(r"(?<=\w{4})icion$")  # rendición is of rendir, definición of definir
_WHO_DOES = re.compile(
    r"(?<=\w{3})eadora?$"
)  # vapeador is of vapear, as vapeo is: Snowball leaves short ones apart
_SHORTEST = 3  # letters that a plural or a final vowel leaves at least


@lru_cache(maxsize=200_000)
def spanish_stem(word: str) -> str:
    """The stem of a folded word. Snowball knows -ción by the accent that folding loses: it is restored."""
    if not word.isalpha():
        return word
    if len(word) <= _SHORTEST:
        return _without_ending(word)
    singular = _WHO_DOES.sub("ear", _FROM_VERB.sub("ir", _singular(word)))
    with _lock:
        stem = _spanish.stemWord(_LOST_ACCENT.sub(r"\1ión", singular))
    return _without_ending(stem.replace("ó", "o"))


@lru_cache(maxsize=200_000)
def english_stem(word: str) -> str:
    with _lock:
        return _english.stemWord(word) if word.isalpha() else word


def _singular(word: str) -> str:
    """Obras → obra, jóvenes → joven: Snowball alone leaves short words and some plurals apart."""
    while word.endswith("s") and len(word) > _SHORTEST:
        if word.endswith("es") and word[-3] not in _VOWELS:
            word = word[:-2]
        elif word[-2] in _VOWELS:
            word = word[:-1]
        else:
            break
    return word


def _without_ending(stem: str) -> str:
    """Luz and luces, obra and obras meet without their last vowel and with c for z."""
    if len(stem) > _SHORTEST and stem[-1] in _VOWELS:
        stem = stem[:-1]
    return f"{stem[:-1]}c" if stem.endswith("z") else stem

"""Stems. Snowball's, with what folded Spanish needs before and after it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from threading import Lock

import snowballstemmer

_spanish = snowballstemmer.stemmer("spanish")
_english = snowballstemmer.stemmer("english")
_lock = Lock()  # a Snowball stemmer keeps its word in itself

_PLURAL = (r"(?<=.[^aeiou])es$|(?<=..[aeiou])s$", "")
# What Snowball alone leaves apart, as (pattern, replacement) that Python and Elasticsearch read alike.
BEFORE_THE_STEM = (
    (r"(?<=..[aeiou]s)e$", ""),  # clase is not told from the singular of clases
    _PLURAL,  # obras → obra, jóvenes → joven
    _PLURAL,  # intereses → interes → inter, as interés
    (r"(?<=\w{3})eadora?$", "ear"),  # vapeador is of vapear, as vapeo is: Snowball leaves short ones apart
    (r"(?<=\w{4})icion$", "ir"),  # rendición is of rendir, definición of definir
    (r"(?<=[cs])ion$", "ión"),  # the ending that Snowball knows by the accent which folding took
)
AFTER_THE_STEM = (
    (r"(?<=...)[aeiou]$", ""),  # obra as obr
    (r"z$", "c"),  # luz as luces
)
_BEFORE = [(re.compile(pattern), other) for pattern, other in BEFORE_THE_STEM]
_AFTER = [(re.compile(pattern), other) for pattern, other in AFTER_THE_STEM]
_SHORTEST = 3  # letters; no ending is taken from a shorter word


@lru_cache(maxsize=200_000)
def spanish_stem(word: str) -> str:
    """The stem of a folded word."""
    if not word.isalpha():
        return word
    if len(word) <= _SHORTEST:
        return _rewritten(word, _AFTER)
    ready = _rewritten(word, _BEFORE)
    with _lock:
        stem = _spanish.stemWord(ready)
    return _rewritten(stem.replace("ó", "o"), _AFTER)


@lru_cache(maxsize=200_000)
def english_stem(word: str) -> str:
    with _lock:
        return _english.stemWord(word) if word.isalpha() else word


def _rewritten(word: str, rules: Iterable[tuple[re.Pattern, str]]) -> str:
    for pattern, other in rules:
        word = pattern.sub(other, word)
    return word

"""From a typed line to its parts: quoted phrases, a folio, a period, a type, and the words that remain."""

import re
from dataclasses import replace
from typing import Any

from django.utils import timezone

from ..analysis import analyser_for, fold_keeping_enye, in_one_writing
from ..engines.base import Question, Respelling
from ..folios import folio_in, folio_told_in
from ..steering.current import without_stop_words
from .cleaning import clean
from .kinds import type_asked_for
from .periods import period_in
from .respelling import respelt
from .spans import Period

_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_] ){2,}[^\W\d_](?!\S)")  # I V A I is IVAI
_PHRASE = re.compile(r'["“”«»]([^"“”«»]+)["“”«»]')

_ASKS, _SAYS_NOTHING = "asks", "says nothing"


def understood(question: Question) -> Question:
    """The question with what its words say moved to its fields. Twice is as good as once."""
    today = question.today or timezone.localdate()
    line = in_one_writing(clean(question.text))
    phrases = tuple(phrase.strip() for phrase in _PHRASE.findall(line) if phrase.strip())
    rest = _SPACED.sub(lambda found: found.group().replace(" ", ""), _PHRASE.sub(" ", line))
    rest = fold_keeping_enye(rest)
    rest = folio_told_in(rest) or rest
    folio = question.folio or folio_in(rest)
    read = question.respelt or (Respelling() if question.exact else respelt(rest, question.locale))
    rest = fold_keeping_enye(read.text) if read.text and not question.respelt else rest
    only_type, rest = type_asked_for(rest)
    folio = folio or (folio_in(rest) if only_type else "")
    period, rest = (None, rest) if folio else period_in(rest, today)
    asking = _only_asks(rest, question.locale)
    if asking and (period or only_type or folio or phrases or question.phrases):
        rest = ""  # "¿qué pasó en mayo de 2023?"
    elif asking == _ASKS:
        phrases, rest = (rest.strip(),), ""  # "gracias": whatever says so
    return replace(
        question,
        text=without_stop_words(" ".join(rest.split()), question.locale),
        phrases=question.phrases + phrases,
        folio=folio,
        types=question.types or ((only_type,) if only_type else ()),
        respelt=read,
        **_dates(question, period),
    )


def _only_asks(text: str, locale: str) -> str:
    """Empty where a word has a subject; else whether they are words of any question, or of any text."""
    analyser = analyser_for(locale)
    words = {word.folded for word in analyser.words(text)} - analyser.function_words
    if not words:
        return _SAYS_NOTHING
    return _ASKS if words <= analyser.asking_words else ""


def _dates(question: Question, period: Period | None) -> dict[str, Any]:
    """The narrower of the period in words and the dates that were chosen.

    A day that is named may be one that a text cites (DOF 23/06/2023), unless dates were chosen besides.
    """
    if period is None:
        return {}
    since = [day for day in (question.date_from, period.since) if day]
    until = [day for day in (question.date_to, period.until) if day]
    return {
        "date_from": max(since, default=None),
        "date_to": min(until, default=None),
        "cited": () if question.date_from or question.date_to else period.written,
    }

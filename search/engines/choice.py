"""Which engine answers: Elasticsearch where one is set up and well, the database otherwise."""

import logging
from dataclasses import replace

from django.conf import settings

from ..analysis import analyser_for
from ..database.engine import DatabaseEngine
from ..steering.current import allowed, is_blocked, pinned_for, with_pins
from ..understanding import clean, understood
from ..waking import wake
from .asked_once import one_question
from .base import Answer, Engine, EngineUnavailable, Question

logger = logging.getLogger(__name__)
database = DatabaseEngine()
_MOST_RELATED = 10


def preferred_engine() -> Engine:
    """The engine that this installation means to use."""
    if not settings.ELASTICSEARCH_URL:
        return database
    from ..elastic.engine import ElasticsearchEngine

    return ElasticsearchEngine()


def search(question: Question) -> Answer:
    """The answer of the preferred engine, or the database's, marked as reduced, while that one cannot."""
    wake(question.locale, words=bool(question.text))
    asked = understood(question)
    asked = replace(asked, pinned=pinned_for(asked, clean(question.text)))
    with one_question():
        answer = with_pins(_answer_of_any_time(asked, question), asked)
    offered = answer.did_you_mean
    if offered and (is_blocked(offered, question.locale) or _is_what_was_asked(offered, question)):
        return replace(answer, did_you_mean="")
    return answer


def _is_what_was_asked(offered: str, question: Question) -> bool:
    """Whether both look for the same: an accent or an ending more finds nothing else."""
    analyser = analyser_for(question.locale)
    return analyser.terms(clean(offered)) == analyser.terms(clean(question.text))


def _answer_of_any_time(asked: Question, question: Question) -> Answer:
    """Where nothing is of the period that the words name, what is of another time stands as related."""
    answer = _answer(asked)
    chosen = (question.date_from, question.date_to)
    if answer.hits or asked.page > 1 or (asked.date_from, asked.date_to) == chosen:
        return answer
    order = asked.sort if asked.text or asked.phrases else "date"
    other = _answer(replace(asked, date_from=chosen[0], date_to=chosen[1], sort=order))
    related = tuple(replace(hit, related=True) for hit in other.hits[:_MOST_RELATED])
    return replace(answer, hits=related, related=len(related), is_of_another_time=True)


def _answer(question: Question) -> Answer:
    """What is changed this instant must not make an answer empty: the table knows it already."""
    try:
        answer = preferred_engine().search(question)
    except EngineUnavailable as reason:
        logger.warning("search answered by the database: %s", reason)
        return replace(database.search(question), reduced=True)
    if answer.lags and question.page == 1 and all(hit.related for hit in answer.hits):
        return replace(database.search(question), reduced=answer.reduced)
    return answer


def suggest(text: str, locale: str, limit: int = 8) -> list[str]:
    """Suggestions, or none while the preferred engine cannot: a citizen who types waits for nothing."""
    try:
        return allowed(preferred_engine().suggest(clean(text), locale, limit), locale)
    except EngineUnavailable as reason:
        logger.info("no suggestions: %s", reason)
        return []

"""One body for one stage: hits, highlights, counts and spelling together."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from search.engines.base import RESULT_WINDOW, Question

from . import conditions, facets, highlights, signals
from .reading import Reading
from .weights import Weights

SERVER_TIMEOUT = "1500ms"


@dataclass(frozen=True)
class Scope:
    """What holds for every stage of one answer."""

    question: Question
    weights: Weights
    now: dt.datetime
    hidden: list[int]  # pages whose document is not of the row's version


def body(scope: Scope, stage: dict, reading: Reading, corrected: Iterable[str] = ()) -> dict:
    question = scope.question
    start = (question.page - 1) * question.size
    return {
        "query": _query(scope, stage, reading),
        "post_filter": {"bool": {"filter": conditions.chosen(question)}},
        "aggs": facets.aggregations(question),
        "highlight": highlights.request(reading.to_mark(corrected), question.quoted),
        "sort": _order(question),
        "track_scores": True,
        "from": start,
        "size": max(0, min(question.size, RESULT_WINDOW - start)),
        "_source": False,
        "docvalue_fields": ["page_id", "version"],
        "track_total_hits": True,
        "timeout": SERVER_TIMEOUT,
    }


def count(scope: Scope, stage: dict, locale: str) -> dict:
    """How many the same question has in another language: nothing is weighed."""
    other = replace(scope, question=replace(scope.question, locale=locale))
    return {
        "query": {
            "bool": {
                "filter": [stage, *_narrowed(other), *conditions.chosen(scope.question)],
                "must_not": conditions.without(scope.hidden),
            }
        },
        "size": 0,
        "track_total_hits": True,
        "timeout": SERVER_TIMEOUT,
    }


def _query(scope: Scope, stage: dict, reading: Reading) -> dict:
    question, now = scope.question, scope.now
    today = question.today or now.date()
    return {
        "bool": {
            "must": [signals.lifted(stage, reading, scope.weights, today)],
            "must_not": conditions.without(scope.hidden),
            "filter": _narrowed(scope),
        }
    }


def _narrowed(scope: Scope) -> list[dict]:
    return [*conditions.public_at(scope.now, scope.question.locale), *conditions.dated(scope.question)]


def _order(question: Question) -> list:
    if question.sort == "date":
        return [{"date": {"order": "desc", "missing": "_last"}}, {"page_id": "desc"}]
    return ["_score", {"date": {"order": "desc", "missing": "_last"}}, {"page_id": "desc"}]

"""What narrows an answer: what is public now, what the citizen chose, and what must not be counted."""

import datetime as dt

from search.engines.base import Question

ALWAYS, NEVER = "1900-01-01T00:00:00Z", "9000-01-01T00:00:00Z"  # instants of what has none
FACETS = ("type", "institution", "topic", "year")
_HOLDING = ["title.plain", "summary.plain", "body.plain", "attachments.plain"]
FIELDS = {"type": "type", "institution": "institution_key", "topic": "topics", "year": "year"}


def public_at(now: dt.datetime, locale: str) -> list[dict]:
    """The conditions of `SearchEntry.objects.listed()`, held by the query itself."""
    instant = now.isoformat()
    return [
        {"term": {"listed": True}},
        {"term": {"locale": locale}},
        {"range": {"visible_from": {"lte": instant}}},
        {"range": {"visible_until": {"gt": instant}}},
    ]


def dated(question: Question) -> list[dict]:
    bounds = {
        name: day.isoformat() for name, day in (("gte", question.date_from), ("lte", question.date_to)) if day
    }
    if not bounds:
        return []
    cited = [{"multi_match": {"query": day, "fields": _HOLDING, "type": "phrase"}} for day in question.cited]
    return [{"bool": {"should": [{"range": {"date": bounds}}, *cited]}}]


def without(page_ids: list[int]) -> list[dict]:
    return [{"terms": {"page_id": page_ids}}] if page_ids else []


def chosen(question: Question, *, except_facet: str = "") -> list[dict]:
    """One condition for each facet in which something was chosen; several values of one facet add up."""
    values = {
        "type": question.types,
        "institution": question.institutions,
        "topic": question.topics,
        "year": question.years,
    }
    return [
        {"terms": {FIELDS[facet]: list(picked)}}
        for facet, picked in values.items()
        if picked and facet != except_facet
    ]

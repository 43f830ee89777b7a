"""Counts by facet: each facet is counted under the choices made in the others, never under its own."""

from search.engines.base import FacetValue, Question, most_frequent_first

from ..documents import BETWEEN
from .conditions import FACETS, FIELDS, chosen

MOST_VALUES = 60
_COUNTED = FIELDS | {"institution": "institution_choice"}


def aggregations(question: Question) -> dict:
    return {facet: _counted(question, facet) for facet in FACETS}


def _counted(question: Question, facet: str) -> dict:
    terms: dict = {"field": _COUNTED[facet], "size": MOST_VALUES}
    if facet == "year":
        terms["order"] = {"_key": "desc"}
    return {
        "filter": {"bool": {"filter": chosen(question, except_facet=facet)}},
        "aggs": {"values": {"terms": terms}},
    }


def read(answer: dict) -> dict[str, tuple[FacetValue, ...]]:
    counted = {facet: _values(answer[facet]["values"]["buckets"]) for facet in FACETS}
    return {
        facet: values if facet == "year" else most_frequent_first(values) for facet, values in counted.items()
    }


def languages(totals: dict[str, int]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(locale, locale, count) for locale, count in totals.items() if count)


def _values(buckets: list[dict]) -> tuple[FacetValue, ...]:
    """An institution that has just been renamed stands under both names: it is counted as one."""
    counts: dict[str, FacetValue] = {}
    for bucket in buckets:
        value, _, label = str(bucket["key"]).partition(BETWEEN)
        before = counts.get(value)
        count = bucket["doc_count"] + (before.count if before else 0)
        counts[value] = FacetValue(value, before.label if before else label or value, count)
    return tuple(found for value, found in counts.items() if value)

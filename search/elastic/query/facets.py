"""Counts by facet: each facet is counted under the choices made in the others, never under its own."""

from search.engines.base import FacetValue, Question

from .conditions import FACETS, FIELDS, chosen

MOST_VALUES = 60


def aggregations(question: Question) -> dict:
    return {facet: _counted(question, facet) for facet in FACETS}


def _counted(question: Question, facet: str) -> dict:
    terms: dict = {"terms": {"field": FIELDS[facet], "size": MOST_VALUES}}
    if facet == "institution":
        terms["aggs"] = {"name": {"terms": {"field": "institution_name", "size": 1}}}
    if facet == "year":
        terms["terms"]["order"] = {"_key": "desc"}
    return {
        "filter": {"bool": {"filter": chosen(question, except_facet=facet)}},
        "aggs": {"values": terms},
    }


def read(answer: dict) -> dict[str, tuple[FacetValue, ...]]:
    return {facet: _values(answer[facet]["values"]["buckets"]) for facet in FACETS}


def languages(totals: dict[str, int]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(locale, locale, count) for locale, count in totals.items() if count)


def _values(buckets: list[dict]) -> tuple[FacetValue, ...]:
    return tuple(
        FacetValue(value=str(bucket["key"]), label=_label(bucket), count=bucket["doc_count"])
        for bucket in buckets
        if bucket["key"] != ""
    )


def _label(bucket: dict) -> str:
    names = bucket.get("name", {}).get("buckets", [])
    return names[0]["key"] if names else str(bucket["key"])

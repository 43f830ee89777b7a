"""Filters and facets over the matches. Each facet is counted without its own filter: counts stay honest."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache

from ..engines.base import FacetValue, Question, most_frequent_first
from .matching import Row
from .ranking import Match

Test = Callable[[Row], bool]
MOST_VALUES = 50


@lru_cache(maxsize=10_000)
def topics_of(text: str) -> tuple[str, ...]:
    return tuple(str(topic) for topic in json.loads(text or "[]"))


def tests_of(question: Question) -> dict[str, Test]:
    """The question's filters by the facet that they belong to; dates are a condition of the query."""
    tests: dict[str, Test] = {}
    if question.types:
        tests["type"] = lambda row: row.type in question.types
    if question.institutions:
        tests["institution"] = lambda row: row.institution_key in question.institutions
    if question.topics:
        tests["topic"] = lambda row: any(topic in question.topics for topic in topics_of(row.topics_text))
    if question.years:
        tests["year"] = lambda row: row.year in question.years
    return tests


def filtered(matches: Iterable[Match], tests: dict[str, Test], leaving_out: str = "") -> list[Match]:
    wanted = [test for name, test in tests.items() if name != leaving_out]
    return [match for match in matches if all(test(match.row) for test in wanted)]


def facets_of(matches: list[Match], tests: dict[str, Test]) -> dict[str, tuple[FacetValue, ...]]:
    """Counts of what each value would show, with all the other filters in force."""

    def rows(name: str) -> list[Row]:
        return [match.row for match in (filtered(matches, tests, name) if tests else matches)]

    institutions = rows("institution")
    names = {row.institution_key: row.institution for row in institutions}
    years = Counter(row.year for row in rows("year") if row.date_text)
    return {
        "type": _values(Counter(row.type for row in rows("type"))),
        "institution": _values(
            Counter(row.institution_key for row in institutions if row.institution_key), names
        ),
        "topic": _values(Counter(topic for row in rows("topic") for topic in topics_of(row.topics_text))),
        "year": tuple(
            FacetValue(str(year), str(year), count) for year, count in sorted(years.items(), reverse=True)
        ),
    }


def _values(counts: Counter, labels: dict[str, str] | None = None) -> tuple[FacetValue, ...]:
    values = (FacetValue(value, (labels or {}).get(value, value), count) for value, count in counts.items())
    return most_frequent_first(values)[:MOST_VALUES]

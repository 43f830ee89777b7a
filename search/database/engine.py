"""The embedded engine: question in, answer out."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.utils import timezone

from ..engines.base import Answer, FacetValue, Question
from ..thesaurus import thesaurus_for
from ..understanding import hints_in
from . import completion
from .facets import facets_of, filtered, tests_of
from .hits import hits_of
from .plan import Plan, plan_for
from .ranking import Match, by_date
from .reading import Reading, read
from .weights import STANDARD, Weights


@dataclass
class DatabaseEngine:
    name: str = "database"
    weights: Weights = STANDARD

    def search(self, question: Question) -> Answer:
        reading = read(question, _plans(question), self.weights)
        matches = _matches(question, reading)
        tests = tests_of(question)
        shown = _sorted(filtered(matches, tests), question.sort)
        begin = (question.page - 1) * question.size
        languages = _languages(question, reading, len(shown))
        return Answer(
            total=len(shown),
            hits=hits_of(shown[begin : begin + question.size], question.locale, reading.sought(question)),
            facets=facets_of(matches, tests) | {"locale": languages},
            did_you_mean=reading.corrected,
            engine=self.name,
        )

    def suggest(self, text: str, locale: str, limit: int = 8) -> list[str]:
        return completion.suggestions(text, locale, limit)

    def completions(self, text: str, locale: str, limit: int = 20) -> list[tuple[str, str]]:
        return completion.completions(text, locale, limit)


def _plans(question: Question) -> dict[str, Plan]:
    """What to look for in each language of the site, the question's own first."""
    others = [code for code, _name in settings.LANGUAGES if code != question.locale]
    hints = hints_in(question.text)
    return {
        locale: plan_for(replace(question, locale=locale), hints, thesaurus_for(locale))
        for locale in (question.locale, *others)
    }


def _matches(question: Question, reading: Reading) -> list[Match]:
    rows = reading.rows.get(question.locale, [])
    ranking = reading.rankings.get(question.locale)
    return ranking.ranked(rows, question.today or timezone.localdate()) if ranking else by_date(rows)


def _languages(question: Question, reading: Reading, shown: int) -> tuple[FacetValue, ...]:
    """How many answers there are in each language; elsewhere only those that have every word."""
    counts = {question.locale: shown}
    for locale, rows in reading.rows.items():
        if locale != question.locale:
            ranking = reading.rankings.get(locale)
            found = [Match(row, 0.0) for row in rows if ranking is None or row.pk in ranking.direct]
            counts[locale] = len(filtered(found, tests_of(question)))
    return tuple(FacetValue(locale, locale, count) for locale, count in counts.items() if count)


def _sorted(matches: list[Match], sort: str) -> list[Match]:
    if sort == "date":
        return sorted(matches, key=lambda match: match.row.date_text or "", reverse=True)
    return matches

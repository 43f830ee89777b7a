"""The embedded engine: question in, answer out."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.utils import timezone

from ..engines.base import Answer, FacetValue, Question, are_answers
from ..thesaurus import thesaurus_for
from ..understanding import hints_in
from . import completion, corrections
from .facets import Test, facets_of, filtered, tests_of
from .hits import hits_of
from .plan import Plan, plan_for
from .ranking import FIRST_PAGE, Match, by_date
from .reading import Reading, read
from .weights import STANDARD, Weights


@dataclass
class DatabaseEngine:
    name: str = "database"
    weights: Weights = STANDARD

    def search(self, question: Question) -> Answer:
        reading = read(question, _plans(question), self.weights)
        matches, tests = _matches(question, reading), tests_of(question)
        counted = _counted(matches, tests)
        shown = _sorted(filtered(counted, tests), question.sort)
        page = _page(shown, filtered(matches, tests), question)
        total = sum(not match.related for match in shown)
        languages = _languages(question, reading, total)
        hits, pinned = hits_of(page, question, reading.sought(question), reading.in_documents)
        return Answer(
            total=total,
            hits=hits,
            related=sum(hit.related for hit in hits) if total else len(shown),
            pinned=pinned,
            facets=facets_of(counted, tests) | {"locale": languages},
            did_you_mean=reading.corrected or corrections.told(question, hits),
            is_as_read=bool(hits) and (reading.believed if reading.corrected else are_answers(hits)),
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


def _counted(matches: list[Match], tests: dict[str, Test]) -> list[Match]:
    """What totals and facets count: the answers, or what is related where nothing answers."""
    direct = [match for match in matches if not match.related]
    return direct if filtered(direct, tests) else matches


def _page(shown: list[Match], all_found: list[Match], question: Question) -> list[Match]:
    """One page of the answers; a short first one is filled up with what is related, as Elasticsearch's is."""
    begin = (question.page - 1) * question.size
    page = shown[begin : begin + question.size]
    if question.page > 1:
        return page
    more = [match for match in all_found if match.related and match not in page]
    return page + more[: max(min(FIRST_PAGE, question.size) - len(page), 0)]


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

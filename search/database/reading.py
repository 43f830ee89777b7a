"""From plans to rankings and listed rows; misspelt words of the question are corrected on the way."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.core.cache import cache

from ..analysis import analyser_for
from ..engines.asked_once import asked_once
from ..engines.base import Question
from ..folios import folio_told_in
from ..highlighting import Sought, phrases_of
from ..understanding import hints_in
from . import corrections
from .matching import Dates, Postings, Row, Weights, listed_rows, postings_of
from .plan import Plan
from .ranking import Ranking
from .weights import Weights as Settings

_COUNTED = 600  # seconds that a number of entries serves for: it only weighs how rare a word is


@dataclass
class Reading:
    """What was found: the rankings and listed rows by language, and the question as it is spelt right."""

    rankings: dict[str, Ranking]
    rows: dict[str, list[Row]]
    corrected: str = ""
    believed: bool = False  # whether what was found is what was corrected
    in_documents: Collection[int] = frozenset()  # entries that hold some of it in a document only

    def sought(self, question: Question) -> Sought:
        """What highlights mark: the stems that were looked for; what was quoted only as a whole."""
        ranking, analyser = self.rankings.get(question.locale), analyser_for(question.locale)
        terms = {term for group in ranking.groups for term in group.terms()} if ranking else set()
        quoted = {term for phrase in question.phrases for term in analyser.terms(phrase)}
        stems = {term.split(":", 1)[1] for term in terms} - (quoted - set(analyser.terms(question.text)))
        return Sought(stems, phrases_of(question.quoted, analyser))


def read(question: Question, plans: Mapping[str, Plan], settings: Settings) -> Reading:
    plan = plans[question.locale]
    if not plan.terms():
        return Reading({}, _rows(question, plans, None) if _asks_for_all(question) else {})
    postings, total = _postings_and_total(_terms(plans), question.locale)
    unknown = _unknown(plan, postings.weights)
    corrected = corrections.correct(plan, unknown, question)
    weights = postings.weights | corrected.postings.weights
    in_documents = postings.in_documents | corrected.postings.in_documents
    rankings = _rankings(question, plans, weights, total, settings)
    wanted = {entry for ranking in rankings.values() for entry in ranking.direct}
    if not folio_told_in(question.text):  # what is near another number is no answer to a folio
        wanted |= set(rankings[question.locale].near())
    rows = _rows(question, plans, wanted)
    return Reading(rankings, rows, corrected.text, corrected.believed, in_documents)


def _asks_for_all(question: Question) -> bool:
    """Whether nothing but filters narrows the question: "boletines de hoy" leaves no word."""
    narrowed = question.types or question.date_from or question.date_to
    return not question.phrases and bool(narrowed or not question.text)


def _terms(plans: Mapping[str, Plan]) -> frozenset[str]:
    return frozenset(term for plan in plans.values() for term in plan.terms())


def _rankings(
    question: Question,
    plans: Mapping[str, Plan],
    postings: Mapping[str, Weights],
    total: int,
    settings: Settings,
) -> dict[str, Ranking]:
    hints = hints_in(question.text)
    return {locale: Ranking(plan, hints, postings, total, settings) for locale, plan in plans.items()}


@asked_once
def _postings_and_total(terms: frozenset[str], locale: str) -> tuple[Postings, int]:
    """The postings, and about how many entries the language has; what is not remembered in the same query."""
    key = f"search:total:{locale}"
    try:
        total = cache.get(key)
    except Exception:  # a cache that is down must not stop the search
        total = None
    postings = postings_of(terms, "" if total is not None else locale)
    if total is None:
        total = int(postings.weights.pop("", {}).get(0, 0))
        _remember(key, total)
    return postings, total


def _remember(key: str, total: int) -> None:
    try:
        cache.set(key, total, _COUNTED)
    except Exception:
        return


def _rows(
    question: Question, plans: Mapping[str, Plan], wanted: Collection[int] | None
) -> dict[str, list[Row]]:
    phrases, cited = (
        tuple(_folded(text, question.locale) for text in texts)
        for texts in (question.phrases, question.cited)
    )
    period = Dates(question.date_from, question.date_to, cited)
    found: dict[str, list[Row]] = {}
    for row in listed_rows(plans, wanted, phrases, period):
        found.setdefault(row.locale, []).append(row)
    return found


def _folded(phrase: str, locale: str) -> str:
    return " ".join(word.folded for word in analyser_for(locale).words(phrase))


def _unknown(plan: Plan, postings: Mapping[str, Weights]) -> list[int]:
    """The groups that no entry holds."""
    joined = {at for at, alternative in plan.joined if postings.get(alternative.terms[0])}
    covered = joined | {at + 1 for at in joined}
    return [
        at
        for at, group in enumerate(plan.groups)
        if at not in covered and not any(postings.get(term) for term in group.terms())
    ]

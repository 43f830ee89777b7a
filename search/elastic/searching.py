"""One question on its way through the stages.

The first stage that finds anything decides total, counts and pages. Where it finds fewer than ten, the looser
stages fill the first page; what they add is marked as related and counted nowhere.
"""

from collections.abc import Sequence
from dataclasses import replace

from django.utils import timezone

from search.engines.base import RESULT_WINDOW, Answer, Hit, Question

from . import asking, names, visibility
from .query import facets, highlights, request, spelling, stages
from .query.reading import read
from .query.weights import Weights

FILLED_UP_TO = 10


class Search:
    def __init__(self, question: Question, weights: Weights) -> None:
        self.weights = weights
        self.reading = read(question)
        self.question = self.reading.question
        self.behind = visibility.behind()
        self.scope = request.Scope(self.question, weights, timezone.now(), self.behind.page_ids)

    def answer(self) -> Answer:
        if self.question.page * self.question.size > RESULT_WINDOW + self.question.size:
            return Answer(total=0, hits=(), engine="elasticsearch")
        first, elsewhere = self._first_stage()
        suggested = first.get("suggest", {})
        better = spelling.did_you_mean(suggested, self.reading.text)
        is_short = first["hits"]["total"]["value"] < FILLED_UP_TO and self.reading.groups
        looser = self._looser_stages(spelling.corrections(suggested)) if is_short else []
        proofs = self._proofs(better)
        more = asking.ask([*looser, *proofs]) if looser or proofs else []
        found, proved = [first, *more[: len(looser)]], more[len(looser) :]
        answer = self._made_of(found, better if spelling.are_proved(proved) else "")
        languages = facets.languages({self.question.locale: answer.total} | elsewhere)
        return replace(answer, facets=answer.facets | {"locale": languages})

    def _first_stage(self) -> tuple[dict, dict[str, int]]:
        """The strictest stage, and how many the other languages have: one request."""
        strict = stages.strict(self.reading, self.weights)
        others = [locale for locale in names.locales() if locale != self.question.locale]
        counts = [
            asking.Asked(request.count(self.scope, strict, self.reading, locale), locale, needed=False)
            for locale in others
        ]
        first, *counted = asking.ask([self._asked(strict), *counts])
        totals = {
            locale: found["hits"]["total"]["value"]
            for locale, found in zip(others, counted, strict=True)
            if found
        }
        return first, totals

    def _looser_stages(self, corrections: dict[str, tuple[str, ...]]) -> list[asking.Asked]:
        looser = stages.looser(self.reading, corrections, self.weights)
        spelt = [word for words in corrections.values() for word in words]
        return [self._asked(query, spelt) for query in looser]

    def _proofs(self, better: str) -> list[asking.Asked]:
        """The question whether what would be suggested stands on a page that anybody may see."""
        words = spelling.strange_words(better, self.reading.words)
        body = spelling.proof(words, request.public(self.scope))
        return [asking.Asked(body, self.question.locale, needed=False)] if words else []

    def _asked(self, query: dict, corrected: Sequence[str] = ()) -> asking.Asked:
        body = request.body(self.scope, query, self.reading, corrected)
        return asking.Asked(body, self.question.locale)

    def _made_of(self, found: list[dict], did_you_mean: str) -> Answer:
        base = next((answer for answer in found if answer["hits"]["total"]["value"]), found[0])
        rows = self._rows(found)
        own = self._hits([base], rows, related=base is not found[0])
        dropped = len(base["hits"]["hits"]) - len(own)
        total = max(base["hits"]["total"]["value"] - dropped, len(own))
        return Answer(
            total=total,
            hits=tuple(own + self._filling(found, base, own, total, rows)),
            facets=facets.read(base["aggregations"]),
            did_you_mean=did_you_mean,
            engine="elasticsearch",
            reduced=self.behind.is_late,
        )

    def _filling(self, found: list[dict], base: dict, own: list[Hit], total: int, rows: dict) -> list[Hit]:
        room = min(FILLED_UP_TO, self.question.size) - len(own)
        if self.question.page > 1 or total >= FILLED_UP_TO or room <= 0:
            return []
        later = found[found.index(base) + 1 :]
        seen = {hit.page_id for hit in own}
        return [hit for hit in self._hits(later, rows, related=True) if hit.page_id not in seen][:room]

    def _rows(self, found: list[dict]) -> dict[int, dict]:
        identities = [visibility.identity(hit) for answer in found for hit in answer["hits"]["hits"]]
        return visibility.shown(identities, self.question.locale)

    def _hits(self, answers: list[dict], rows: dict[int, dict], *, related: bool) -> list[Hit]:
        hits: dict[int, Hit] = {}
        for answer in answers:
            for found in answer["hits"]["hits"]:
                page_id, _version = visibility.identity(found)
                if page_id in rows and page_id not in hits:
                    hits[page_id] = _hit(found, rows[page_id], related)
        return list(hits.values())


def _hit(found: dict, row: dict, related: bool) -> Hit:
    return Hit(
        page_id=row["page_id"],
        source_id=row["source_id"],
        type=row["type"],
        title=row["title"],
        url=row["url"],
        date=row["date"],
        institution=row["institution"],
        highlight=highlights.passage(found, row["summary"]),
        title_highlight=highlights.title(found, row["title"]),
        folio=row["folio"],
        summary=row["summary"],
        related=related,
        score=found["_score"] or 0.0,
    )

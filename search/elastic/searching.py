"""One question on its way through the stages.

The first stage that finds anything decides total, counts and pages. Where it finds fewer than ten, the looser
stages fill the first page; what they add is marked as related and counted apart.
"""

from collections.abc import Container, Sequence
from dataclasses import replace

from django.utils import timezone

from search.analysis import analyser_for
from search.attachments import holding
from search.database import corrections as corrections_of
from search.database import splitting
from search.engines.base import RESULT_WINDOW, Answer, HeldBy, Hit, Question, are_answers
from search.folios import folio_told_in
from search.highlighting import Sought, marked, phrases_of
from search.steering.current import pinned_hit

from . import asking, names, visibility
from .documents import clean
from .query import facets, highlights, request, spelling, stages
from .query.reading import read
from .query.weights import Weights

FILLED_UP_TO = 10
ANSWERING = 2  # stages whose hits have every word, typed or rightly spelt: those of later ones are related


class Search:
    def __init__(self, question: Question, weights: Weights) -> None:
        asking.refuse_at_once()
        self.weights = weights
        self.reading = read(question)
        self.question = self.reading.question
        self.behind = visibility.behind()
        doubted = () if self.question.exact else self.reading.words
        self.alike = corrections_of.unknown_in(doubted, self.question.locale)
        self.analyser = analyser_for(self.question.locale)
        self.sought = Sought(
            set(self.analyser.terms(self.reading.to_mark())),
            phrases_of(self.question.quoted, self.analyser),
        )
        self.scope = request.Scope(self.question, weights, timezone.now(), self.behind.page_ids)

    def answer(self) -> Answer:
        if self.question.page * self.question.size > RESULT_WINDOW + self.question.size:
            return Answer(total=0, hits=(), engine="elasticsearch")
        first, elsewhere = self._first_stage()
        if not _total(first) and self.behind.is_public and self.question.page == 1:
            return self._left_to_the_table(first)
        found, did_you_mean, believed = [first], "", False
        if _total(first) < FILLED_UP_TO and self.reading.groups and not folio_told_in(self.question.text):
            better = self._spelling(first)
            found += self._looser_stages(better.believed)
            did_you_mean = "" if _total(first) else self._respelt(better)
            believed = better.is_believed(self.reading.typed.split())
        answer = self._made_of(found, did_you_mean)
        languages = facets.languages({self.question.locale: answer.total} | elsewhere)
        return replace(
            answer,
            facets=answer.facets | {"locale": languages},
            did_you_mean=answer.did_you_mean or corrections_of.told(self.question, answer.hits),
            is_as_read=bool(answer.hits) and (believed if answer.did_you_mean else are_answers(answer.hits)),
        )

    def _spelling(self, first: dict) -> spelling.Spelling:
        right = corrections_of.spelt_right(self.reading.words, self.question.locale)
        return spelling.Spelling(first.get("suggest", {}), self.alike, self.analyser.language, right)

    def _left_to_the_table(self, first: dict) -> Answer:
        """What is on its way may answer all of it: nothing looser is looked for here."""
        counts = facets.read(first["aggregations"])
        late = self.behind.is_late
        return Answer(0, (), facets=counts, engine="elasticsearch", reduced=late, lags=True)

    def _respelt(self, better: spelling.Spelling) -> str:
        """The question with its unknown words as texts write them; empty where none is known better."""
        words = self.reading.typed.split()
        corrected = better.better(words)
        written = corrections_of.written(corrected.values(), self.question.locale) if corrected else {}
        spelt = {word: written[known] for word, known in corrected.items() if known in written}
        return " ".join(spelt.get(word, word) for word in words) if spelt else ""

    def _first_stage(self) -> tuple[dict, dict[str, int]]:
        """The strictest stage, and how many the other languages have: one request."""
        strict = stages.strict(self.reading, self.weights)
        others = [locale for locale in names.locales() if locale != self.question.locale]
        counts = [
            asking.Asked(request.count(self.scope, strict, locale), locale, needed=False) for locale in others
        ]
        first, *counted = asking.ask([self._asked(strict, spelt=self.alike), *counts])
        totals = {
            locale: found["hits"]["total"]["value"]
            for locale, found in zip(others, counted, strict=True)
            if found
        }
        return first, totals

    def _looser_stages(self, corrections: dict[str, tuple[str, ...]]) -> list[dict]:
        alike = {
            word: tuple(known)
            for word, known in self.alike.items()
            if not corrections_of.may_be_meant(word, self.analyser)
        }
        unheard = {word: splitting.halves_of(word, self.analyser) for word in self.alike}
        looser = stages.looser(self.reading, corrections, alike, unheard, self.weights)
        spelt = [word for words in corrections.values() for word in words]
        return asking.ask([self._asked(query, spelt) for query in looser])

    def _asked(self, query: dict, corrected: Sequence[str] = (), spelt: Container[str] = ()) -> asking.Asked:
        """Spelling is asked about only where some word is unknown: it costs as much as the answer itself."""
        body = request.body(self.scope, query, self.reading, corrected)
        if spelt:
            body["suggest"] = spelling.request(self.reading.text)
        return asking.Asked(body, self.question.locale)

    def _made_of(self, found: list[dict], did_you_mean: str) -> Answer:
        base = next((answer for answer in found if _total(answer)), found[0])
        shown = self._shown(found)
        rows = shown.hits
        is_related = found.index(base) >= ANSWERING
        own = self._hits([base], rows, related=is_related)
        dropped = len(base["hits"]["hits"]) - len(own)
        total = max(_total(base) - dropped, len(own))
        more = self._filling(found, base, own, total, rows)
        return Answer(
            total=0 if is_related else total,
            hits=tuple(own + more),
            related=total if is_related else len(more),
            pinned=tuple(map(pinned_hit, shown.pinned)),
            facets=facets.read(base["aggregations"]),
            did_you_mean=did_you_mean,
            engine="elasticsearch",
            reduced=self.behind.is_late,
            lags=self.behind.is_public,
        )

    def _filling(self, found: list[dict], base: dict, own: list[Hit], total: int, rows: dict) -> list[Hit]:
        room = min(FILLED_UP_TO, self.question.size) - len(own)
        if self.question.page > 1 or total >= FILLED_UP_TO or room <= 0:
            return []
        later = found[found.index(base) + 1 :]
        seen = {hit.page_id for hit in own}
        return [hit for hit in self._hits(later, rows, related=True) if hit.page_id not in seen][:room]

    def _shown(self, found: list[dict]) -> visibility.Shown:
        hits = [hit for answer in found for hit in answer["hits"]["hits"]]
        identities = [visibility.identity(hit) for hit in hits]
        in_documents = [
            page_id for page_id, _version in map(visibility.identity, filter(highlights.in_document, hits))
        ]
        return visibility.shown(identities, self.question.locale, in_documents, self.question.pinned)

    def _hits(self, answers: list[dict], rows: dict[int, dict], *, related: bool) -> list[Hit]:
        found: dict[int, dict] = {}
        for answer in answers:
            for hit in answer["hits"]["hits"]:
                page_id, _version = visibility.identity(hit)
                if page_id in rows:
                    found.setdefault(page_id, hit)
        return [
            _hit(hit, rows[page_id], self._marked(rows[page_id]["summary"]), related)
            for page_id, hit in found.items()
        ]

    def _marked(self, text: str) -> str:
        """A summary is short and at hand: marking it here spares the server half of its work on passages."""
        return marked(text, self.analyser, self.sought)


def _total(answer: dict) -> int:
    return answer["hits"]["total"]["value"]


def _document(found: dict, row: dict) -> HeldBy | None:
    """The document of the page that holds the passage, where the page itself does not."""
    passage = highlights.in_document(found)
    held = (one for one in row["documents"] or () if passage in clean(holding.words_of(one)))
    return next(map(holding.named, held), None) if passage else None


def _hit(found: dict, row: dict, summary: str, related: bool) -> Hit:
    return Hit(
        page_id=row["page_id"],
        source_id=row["source_id"],
        type=row["type"],
        title=row["title"],
        url=row["url"],
        date=row["date"],
        institution=row["institution"],
        highlight=highlights.passage(found, summary),
        title_highlight=highlights.title(found, row["title"]),
        folio=row["folio"],
        summary=row["summary"],
        related=related,
        score=found["_score"] or 0.0,
        document=_document(found, row),
    )

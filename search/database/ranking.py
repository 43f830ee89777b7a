"""Scores: BM25 over the groups of a plan, recency, and which entries answer or are only related."""

import datetime as dt
import heapq
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..understanding import Hints
from .groups import having_all, held_by_group, with_joined
from .matching import Row, Weights
from .plan import Plan
from .weights import Weights as Settings

FIRST_PAGE = 10  # hits that a fallback fills up to
_NEAREST = 60  # entries that a fallback looks at


@dataclass(frozen=True, slots=True)
class Match:
    row: Row
    score: float
    related: bool = False


class Ranking:
    """The entries that a plan finds, before anything is known of them but their postings."""

    def __init__(
        self, plan: Plan, hints: Hints, postings: Mapping[str, Weights], total: int, settings: Settings
    ) -> None:
        self.hints, self.settings = hints, settings
        self.groups = with_joined(plan, postings)
        self.held = held_by_group(self.groups, postings, settings.synonym)
        self.idf = _idfs([len(weights) for weights in self.held], total)
        self.folio = set(postings.get(plan.folio, ())) if plan.folio else set()
        named = (held for group, held in zip(self.groups, self.held, strict=True) if group.word.isalpha())
        self.folio_of_the_named = self.folio.intersection(*map(set, named)) if plan.folio else set()
        self.direct = (having_all(self.groups, self.held) if self.groups else set()) | self.folio

    def near(self) -> list[int]:
        """The entries next to an answer, where answers may be too few for a first page."""
        if len(self.direct) > FIRST_PAGE * 3:
            return []
        shares: dict[int, float] = {}
        for group, idf, weights in zip(self.groups, self.idf, self.held, strict=True):
            for entry in () if group.corrected else weights:  # a guess beside a part is too far away
                shares[entry] = shares.get(entry, 0.0) + idf
        needed = self.settings.related_share * sum(self._telling())
        found = [entry for entry, share in shares.items() if share >= needed and entry not in self.direct]
        return heapq.nlargest(_NEAREST, found, key=lambda entry: (self._text_score(entry, None), -entry))

    def _telling(self) -> list[float]:
        """What the groups weigh; a few words that no text holds among others are not missed."""
        groups = zip(self.groups, self.idf, self.held, strict=True)
        heard = [idf for group, idf, weights in groups if weights and not group.corrected]
        return heard if 2 * len(heard) >= len(self.idf) else self.idf

    def ranked(self, rows: Sequence[Row], today: dt.date) -> list[Match]:
        """The rows that answer, best first, and where they are few the nearest others as related."""
        direct = [Match(row, self.score(row, today)) for row in rows if row.pk in self.direct]
        direct.sort(key=_best_first)
        missing = FIRST_PAGE - len(direct)
        if missing <= 0:
            return direct
        related = [Match(row, self.score(row, today), True) for row in rows if row.pk not in self.direct]
        return direct + sorted(related, key=_best_first)[:missing]

    def score(self, row: Row, today: dt.date) -> float:
        as_folio = (row.pk in self.folio) + (row.pk in self.folio_of_the_named)
        score = self._text_score(row.pk, row.year) + as_folio * self.settings.folio
        return score * self._attraction(row, today)

    def _text_score(self, entry: int, year: int | None) -> float:
        score, saturation = 0.0, self.settings.saturation
        for group, idf, weights in zip(self.groups, self.idf, self.held, strict=True):
            value = weights.get(entry, 0.0)
            if group.year and group.year == year:
                value = max(value, self.settings.in_the_year)
            factor = self.settings.wished if group.wished else 1.0
            score += factor * idf * value / (value + saturation)
        return score

    def _attraction(self, row: Row, today: dt.date) -> float:
        """Recency for bulletins, unless a year is asked for; institutions; the type that the words name."""
        settings = self.settings
        factor = settings.institution if row.type == "institution" else 1.0
        if row.type == "bulletin" and row.date and not self.hints.year:
            age = max((today - row.date).days, 0)
            factor += settings.recency * 0.5 ** (age / settings.recency_days)
        return factor * (settings.preferred_type if row.type == self.hints.preferred_type else 1.0)


def by_date(rows: Sequence[Row]) -> list[Match]:
    """All rows, the most recent first: an empty question."""
    return sorted((Match(row, 0.0) for row in rows), key=_best_first)


def _best_first(match: Match) -> tuple[float, int, int]:
    date = match.row.date
    return -match.score, -(date.toordinal() if date else 0), match.row.pk


def _idfs(having: Sequence[int], total: int) -> list[float]:
    """How telling each group is; one that no entry holds is as telling as the most telling of the others."""
    known = [_idf(count, total) for count in having if count]
    unknown = max(known, default=_idf(0, total))
    return [_idf(count, total) if count else unknown for count in having]


def _idf(having: int, total: int) -> float:
    return math.log(1 + (max(total, having) - having + 0.5) / (having + 0.5))

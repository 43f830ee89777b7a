"""Asks an engine every question of a file and measures the answers by tag."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence

from ..engines.base import Engine, Question
from ..understanding import understood
from .judgements import Judgement
from .measures import Measures, measure, together

ALL = "ALL"
UNANSWERABLE = "zero"  # questions that no document answers: only how often they find something is told
_SIZE = 20


def run(
    engine: Engine, judgements: Sequence[Judgement], locale: str, today: dt.date | None
) -> dict[str, Measures]:
    """Measures by tag, and of all questions that have an answer under ALL."""
    by_tag: dict[str, list[Measures]] = defaultdict(list)
    for judgement in judgements:
        measures = measure(_found(engine, judgement, locale, today), judgement.grades)
        by_tag[judgement.tag].append(measures)
        if judgement.grades:
            by_tag[ALL].append(measures)
    return {
        tag: together(measures) for tag, measures in sorted(by_tag.items(), key=lambda item: item[0] == ALL)
    }


def _found(engine: Engine, judgement: Judgement, locale: str, today: dt.date | None) -> list[str]:
    if judgement.mode == "autocomplete":
        return [source for _title, source in engine.completions(judgement.query, locale, _SIZE)]
    question = Question(text=judgement.query, locale=locale, size=_SIZE, today=today)
    return [hit.source_id for hit in engine.search(understood(question)).hits]

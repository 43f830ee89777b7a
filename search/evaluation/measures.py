"""nDCG@10, mean reciprocal rank, recall@20 and the share of empty answers."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

_CUT, _RECALL_CUT, _RELEVANT = 10, 20, 2


@dataclass(frozen=True)
class Measures:
    ndcg: float
    mrr: float
    recall: float
    empty: float
    count: int = 1


def measure(found: Sequence[str], grades: Mapping[str, int]) -> Measures:
    """One question's measures. A document that is found twice counts once."""
    found = list(dict.fromkeys(found))
    ideal = _gain(sorted(grades.values(), reverse=True))
    relevant = {document for document, grade in grades.items() if grade >= _RELEVANT}
    ranks = (rank for rank, document in enumerate(found, 1) if document in relevant)
    recalled = len(relevant & set(found[:_RECALL_CUT])) / max(1, min(_RECALL_CUT, len(relevant)))
    return Measures(
        ndcg=_gain([grades.get(document, 0) for document in found]) / ideal if ideal else 0.0,
        mrr=1 / next(ranks, math.inf),
        recall=recalled,
        empty=0.0 if found else 1.0,
    )


def together(several: Sequence[Measures]) -> Measures:
    """Their means."""
    return Measures(
        mean(one.ndcg for one in several),
        mean(one.mrr for one in several),
        mean(one.recall for one in several),
        mean(one.empty for one in several),
        len(several),
    )


def _gain(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades[:_CUT], 1))

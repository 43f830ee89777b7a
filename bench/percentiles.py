"""What all benchmarks call the 95th percentile."""

from collections.abc import Sequence
from statistics import quantiles


def p95(taken: Sequence[float]) -> float:
    """Of a single value that value; of none 0."""
    return quantiles(taken, n=20)[-1] if len(taken) > 1 else max(taken, default=0.0)

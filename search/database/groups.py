"""What entries hold of each group of a plan, counted term by term."""

from collections.abc import Mapping, Sequence

from .matching import Weights
from .plan import Alternative, Group, Plan


def held_by_group(groups: Sequence[Group], postings: Mapping[str, Weights], synonym: float) -> list[Weights]:
    """For each group the best of its alternatives in each entry that holds one."""
    return [_held(group, postings, synonym) for group in groups]


def _held(group: Group, postings: Mapping[str, Weights], synonym: float) -> Weights:
    best: Weights = {}
    for alternative in group.alternatives:
        factor = alternative.factor or synonym
        for entry, weight in _together(alternative, postings).items():
            value = weight * factor
            if value > best.get(entry, 0.0):
                best[entry] = value
    return best


def _together(alternative: Alternative, postings: Mapping[str, Weights]) -> Weights:
    """The entries that hold all terms of the alternative, with the weakest of their weights."""
    weights = sorted((postings.get(term, {}) for term in alternative.terms), key=len)
    first, *others = weights
    for other in others:
        first = {entry: min(weight, other[entry]) for entry, weight in first.items() if entry in other}
    return first


def with_joined(plan: Plan, postings: Mapping[str, Weights]) -> list[Group]:
    """Anti corrupción becomes one group where some text says anticorrupción."""
    present = {at: joined for at, joined in plan.joined if postings.get(joined.terms[0])}
    groups, skip = [], -1
    for at, group in enumerate(plan.groups):
        if at == skip:
            continue
        if at in present:
            skip = at + 1
            both = Alternative(group.alternatives[0].terms + plan.groups[skip].alternatives[0].terms)
            group = Group(word="", alternatives=[present[at], both])
        groups.append(group)
    return groups


def having_all(groups: Sequence[Group], held: Sequence[Weights]) -> set[int]:
    """The entries that hold every group; a year or a wish beside other words is not required."""
    needed = [not (group.year or group.wished) for group in groups]
    required = [set(weights) for needs, weights in zip(needed, held, strict=True) if needs]
    if not required:
        return set().union(*held)
    return set.intersection(*sorted(required, key=len))

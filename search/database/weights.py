"""The numbers of relevance in one place, so that `search_evaluate` can compare two settings."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Weights:
    saturation: float = 3.0  # how soon more of the same word stops to count
    synonym: float = 0.8  # what a synonym counts beside the word itself
    recency: float = 0.35  # how much a bulletin of today gains over an old one
    recency_days: float = 250.0  # after which half of that is left
    institution: float = 1.15  # an institution's own page leads to all that it publishes
    preferred_type: float = 1.4  # of a type that the question's words name
    in_the_year: float = 2.0  # what a date counts for a year asked for, as if the text said it so strongly
    related_share: float = 0.34  # of a question's weight that a merely related row holds at least
    wished: float = 0.3  # what a word counts that lifts and is not needed
    folio: float = 50.0


STANDARD = Weights()

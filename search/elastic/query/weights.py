"""The numbers of relevance in one place, so that two settings can be compared."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Weights:
    title: float = 3.0
    summary: float = 2.5
    body: float = 1.0
    institution: float = 2.0
    topics: float = 1.5
    attachments: float = 0.5
    tie_breaker: float = 0.2
    exact_title: float = 40.0
    title_phrase: float = 4.0
    text_phrase: float = 1.5
    own_name: float = 12.0  # an institution asked for by its name or acronym
    of_the_named: float = 3.0  # what the named institution issued that is not a bulletin
    folio: float = 60.0
    synonym: float = 0.8
    in_the_year: float = 1.0  # what a date counts beside a text that names the year
    preferred_type: float = 0.4  # what a type that the words name adds to the factor of age
    correction: float = 0.7
    recency: float = 0.35
    recency_days: int = 400
    loose: str = "1<-1 3<60%"

    def fields(self, suffix: str = "") -> list[str]:
        named = {
            "title": self.title,
            "summary": self.summary,
            "body": self.body,
            "institution": self.institution,
            "topic_names": self.topics,
            "attachments": self.attachments,
        }
        return [f"{name}{suffix}^{weight}" for name, weight in named.items()]


STANDARD = Weights()

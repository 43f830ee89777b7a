"""The one interface of the two engines. A question goes in, an answer comes out; both are plain data."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from common import spanish_order


class EngineUnavailable(Exception):
    """The engine cannot answer now. `search.engines.choice` asks the database engine instead."""

    def __init__(self, reason: str, status: int = 0) -> None:
        super().__init__(reason)
        self.status = status


RESULT_WINDOW = 10_000  # hits that paging can reach, Elasticsearch's own default


@dataclass(frozen=True)
class Respelling:
    """A question whose words no text holds, as it is read: empty where nothing of it is read otherwise."""

    text: str = ""
    learnt: frozenset[str] = frozenset()  # folded words in it that the reader did not type but texts held
    literal: frozenset[str] = frozenset()  # folded words that were written as one: no other wording is meant


@dataclass(frozen=True)
class Question:
    """What a citizen asked, already bounded and cleaned. `institutions` are translation keys.

    `search.understanding` takes quoted phrases and periods out of the text and puts them into `phrases`,
    `date_from` and `date_to`; a text that looks like a folio is in `folio` too, as it was typed.
    """

    text: str
    phrases: tuple[str, ...] = ()
    folio: str = ""
    locale: str = "es"
    types: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    date_from: dt.date | None = None
    date_to: dt.date | None = None
    cited: tuple[
        str, ...
    ] = ()  # how texts write the day of these dates: what holds it is as good as dated so
    sort: str = "relevance"  # or "date"
    page: int = 1
    size: int = 10
    today: dt.date | None = None  # what recency is judged against; the present day without it
    pinned: tuple[int, ...] = ()  # pages that the office puts first for these words
    exact: bool = False  # no word is read as another: the reader declined what was made of them
    respelt: Respelling | None = None  # what `search.understanding` made of misspelt and joined words

    @property
    def quoted(self) -> tuple[str, ...]:
        """What is marked as one where it stands word for word."""
        return self.phrases + self.cited

    @property
    def literal(self) -> frozenset[str]:
        return self.respelt.literal if self.respelt else frozenset()


@dataclass(frozen=True)
class HeldBy:
    """A document of the page (PDF, Word) in which the words stand."""

    title: str
    url: str


@dataclass(frozen=True)
class Hit:
    page_id: int
    source_id: str
    type: str
    title: str
    url: str
    date: dt.date | None
    institution: str
    highlight: str  # escaped HTML whose only tag is <mark>
    title_highlight: str = ""
    folio: str = ""
    summary: str = ""
    related: bool = False  # filled in by a fallback stage
    pinned: bool = False  # put first by the office
    document: HeldBy | None = None  # where the words stand in a document and not on the page itself
    score: float = 0.0


@dataclass(frozen=True)
class FacetValue:
    value: str
    label: str
    count: int


def most_frequent_first(values: Iterable[FacetValue]) -> tuple[FacetValue, ...]:
    """Equal counts stand in the alphabetical order of their labels."""
    return tuple(sorted(values, key=lambda value: (-value.count, spanish_order.key(value.label))))


@dataclass(frozen=True)
class Answer:
    total: int  # what has all that was asked for
    hits: tuple[Hit, ...]
    related: int = 0  # what has some of it: counted apart, and paged through where nothing has all
    facets: dict[str, tuple[FacetValue, ...]] = field(
        default_factory=dict
    )  # type, institution, topic, year, locale
    did_you_mean: str = ""  # the question as it was read, or may have been meant
    is_as_read: bool = False  # the hits are already those of `did_you_mean`: nothing is left to offer
    engine: str = ""
    reduced: bool = False  # something may be missing: Elasticsearch could not answer, or takes no writes
    lags: bool = False  # something public is not in the index yet
    is_of_another_time: bool = False  # nothing is of the time that the words name: the hits are of others
    pinned: tuple[Hit, ...] = ()  # those of the question's pinned pages that are listed now


def are_answers(hits: Sequence[Hit]) -> bool:
    """Whether any of them is more than related."""
    return any(not hit.related for hit in hits)


class Engine(Protocol):
    name: str

    def search(self, question: Question) -> Answer: ...

    def suggest(self, text: str, locale: str, limit: int = 8) -> list[str]: ...

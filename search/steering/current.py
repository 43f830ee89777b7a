"""The decisions in force, ready for a question."""

from collections.abc import Mapping
from dataclasses import replace

from ..engines.base import Answer, Hit, Question
from .decisions import decided
from .freshness import remembered
from .models import BlockedSuggestion, Pin, StopWord, plain

MOST_PINS = 3


@remembered
def pins(locale: str) -> dict[str, list[int]]:
    """The pages pinned for each wording, in their order."""
    found: dict[str, list[int]] = {}
    for pin in decided(Pin, locale):
        found.setdefault(plain(pin.text), []).append(pin.page_id)
    return found


@remembered
def stop_words(locale: str) -> frozenset[str]:
    return frozenset(plain(one.text) for one in decided(StopWord, locale))


@remembered
def blocked(locale: str) -> tuple[str, ...]:
    return tuple(f" {plain(one.text)} " for one in decided(BlockedSuggestion, locale) if plain(one.text))


def without_stop_words(text: str, locale: str) -> str:
    """The text without the words that the office ignores; they stay where nothing else is left."""
    ignored = stop_words(locale)
    kept = [word for word in text.split() if plain(word) not in ignored]
    return " ".join(kept) or text


def allowed(texts: list[str], locale: str) -> list[str]:
    """The texts that hold no blocked words; what is blocked is read once for all of them."""
    never = blocked(locale) if texts else ()
    return [text for text in texts if not _holds(text, never)]


def is_blocked(text: str, locale: str) -> bool:
    return _holds(text, blocked(locale))


def _holds(text: str, never: tuple[str, ...]) -> bool:
    """Whether the text holds some of these words, whole and in their order."""
    return bool(never) and any(words in f" {plain(text)} " for words in never)


def pinned_for(question: Question, typed: str) -> tuple[int, ...]:
    """The pages pinned for what was typed, where nothing is filtered and the first page is asked for."""
    filtered = question.types or question.institutions or question.topics or question.years
    if filtered or question.page > 1 or question.sort != "relevance":
        return ()
    return tuple(pins(question.locale).get(plain(typed), [])[:MOST_PINS])


def with_pins(answer: Answer, question: Question) -> Answer:
    """The answer with those of the pinned pages first that are listed now, in the order of the pins."""
    listed = {hit.page_id: hit for hit in answer.pinned}
    pinned = tuple(listed[page_id] for page_id in question.pinned if page_id in listed)
    if not pinned:
        return answer
    rest = tuple(hit for hit in answer.hits if hit.page_id not in listed)
    more = len(listed.keys() - {hit.page_id for hit in answer.hits})
    total = answer.total if answer.total > len(answer.hits) else answer.total + more
    return replace(answer, hits=(pinned + rest)[: question.size], total=total)


def pinned_hit(row: Mapping) -> Hit:
    """A pinned page as a hit, from its row."""
    names = ("page_id", "source_id", "type", "title", "url", "date", "institution", "folio", "summary")
    return Hit(**{name: row[name] for name in names}, highlight="", pinned=True)

"""The decisions in force, ready for a question."""

from dataclasses import replace

from ..engines.base import Answer, Hit, Question
from ..models import SearchEntry
from .freshness import remembered
from .models import BlockedSuggestion, Pin, StopWord, plain

MOST_PINS = 3


@remembered
def pins(locale: str) -> dict[str, list[int]]:
    """The pages pinned for each wording, in their order."""
    found: dict[str, list[int]] = {}
    for pin in Pin.objects.filter(locale=locale).order_by("order", "pk"):
        found.setdefault(plain(pin.words), []).append(pin.page_id)
    return found


@remembered
def stop_words(locale: str) -> frozenset[str]:
    words = StopWord.objects.filter(locale=locale).values_list("word", flat=True)
    return frozenset(map(plain, words))


@remembered
def blocked(locale: str) -> tuple[str, ...]:
    rows = BlockedSuggestion.objects.filter(locale=locale).values_list("words", flat=True)
    return tuple(f" {plain(words)} " for words in rows if plain(words))


def without_stop_words(text: str, locale: str) -> str:
    """The text without the words that the office ignores; they stay where nothing else is left."""
    ignored = stop_words(locale)
    kept = [word for word in text.split() if plain(word) not in ignored]
    return " ".join(kept) or text


def allowed(texts: list[str], locale: str) -> list[str]:
    return [text for text in texts if not is_blocked(text, locale)]


def is_blocked(text: str, locale: str) -> bool:
    """Whether the text holds blocked words, whole and in their order."""
    return any(words in f" {plain(text)} " for words in blocked(locale))


def with_pins(answer: Answer, question: Question, typed: str) -> Answer:
    """The answer with the pinned pages first, where nothing is filtered and the first page is asked for."""
    filtered = question.types or question.institutions or question.topics or question.years
    if filtered or question.page > 1 or question.sort != "relevance":
        return answer
    pinned = _hits(pins(question.locale).get(plain(typed), [])[:MOST_PINS], question.locale)
    if not pinned:
        return answer
    first = {hit.page_id for hit in pinned}
    rest = tuple(hit for hit in answer.hits if hit.page_id not in first)
    more = len(first - {hit.page_id for hit in answer.hits})
    total = answer.total if answer.total > len(answer.hits) else answer.total + more
    return replace(answer, hits=(pinned + rest)[: question.size], total=total)


def _hits(page_ids: list[int], locale: str) -> tuple[Hit, ...]:
    """The pinned pages that are listed now, in the order of the pins."""
    if not page_ids:
        return ()
    rows = SearchEntry.objects.listed().filter(page_id__in=page_ids, locale=locale)
    entries = {entry.page_id: entry for entry in rows}
    return tuple(_hit(entries[page_id]) for page_id in page_ids if page_id in entries)


def _hit(entry: SearchEntry) -> Hit:
    return Hit(
        page_id=entry.page_id,
        source_id=entry.source_id,
        type=entry.type,
        title=entry.title,
        url=entry.url,
        date=entry.date,
        institution=entry.institution,
        highlight="",
        folio=entry.folio,
        summary=entry.summary,
        pinned=True,
    )

"""The engine: what `search.engines.choice` calls."""

from dataclasses import dataclass, field

from django.utils import timezone

from search.engines.base import Answer, Question

from . import asking, visibility
from .query import suggestions
from .query.weights import STANDARD, Weights
from .query.words import words_of
from .searching import Search


@dataclass
class ElasticsearchEngine:
    """Raises EngineUnavailable, and nothing else, where the server cannot answer in time and completely."""

    name: str = "elasticsearch"
    weights: Weights = field(default_factory=lambda: STANDARD)

    def search(self, question: Question) -> Answer:
        return Search(question, self.weights).answer()

    def suggest(self, text: str, locale: str, limit: int = 8) -> list[str]:
        words = words_of(text, locale)
        if not words:
            return []
        begun, names = self._ask(words, locale, limit)
        titles = [title for title, _source_id in _titles(begun, locale)]
        return suggestions.in_order([suggestions.names(names, words), titles], limit)

    def completions(self, text: str, locale: str, limit: int = 20) -> list[tuple[str, str]]:
        """(title, source id) of the pages whose titles begin so: what `search_evaluate` judges."""
        words = words_of(text, locale)
        return _titles(self._ask(words, locale, limit)[0], locale)[:limit] if words else []

    def _ask(self, words: list[str], locale: str, limit: int) -> list[dict]:
        hidden = visibility.behind().page_ids
        bodies = suggestions.bodies(words, locale, timezone.now(), hidden, limit)
        return asking.ask([asking.Asked(body, locale) for body in bodies], seconds=asking.SUGGESTING)


def _titles(answer: dict, locale: str) -> list[tuple[str, str]]:
    found = [visibility.identity(hit) for hit in answer.get("hits", {}).get("hits", [])]
    return visibility.titles(found, locale)

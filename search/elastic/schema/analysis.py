"""The analysers of one index, built from its language."""

from .characters import figures
from .languages import Language

LONGEST_TYPED = 20


def analysis_of(language: Language) -> dict:
    return {
        "char_filter": _characters(language),
        "filter": language.filters | _SHARED_FILTERS,
        "analyzer": _analyzers(language),
        "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding"]}},
    }


_SHARED_FILTERS = {
    "beginnings": {"type": "edge_ngram", "min_gram": 1, "max_gram": LONGEST_TYPED},
}


def _characters(language: Language) -> dict[str, dict]:
    """In their order: a figure is known by the signs that the language's own filters replace."""
    return figures() | language.char_filters


def _analyzers(language: Language) -> dict:
    def analyzer(*filters: str) -> dict:
        return {
            "type": "custom",
            "char_filter": list(_characters(language)),
            "tokenizer": "standard",
            "filter": ["lowercase", *filters],
        }

    return {
        "text": analyzer(*language.text),
        "plain": analyzer("asciifolding"),
        "typed": analyzer("asciifolding", "beginnings"),
    }

"""The analysers of one index, built from its language."""

from .languages import Language

LONGEST_TYPED = 20


def analysis_of(language: Language) -> dict:
    return {
        "char_filter": language.char_filters,
        "filter": language.filters | _SHARED_FILTERS,
        "analyzer": _analyzers(language),
        "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding"]}},
    }


_SHARED_FILTERS = {
    "beginnings": {"type": "edge_ngram", "min_gram": 1, "max_gram": LONGEST_TYPED},
}


def _analyzers(language: Language) -> dict:
    def analyzer(*filters: str) -> dict:
        return {
            "type": "custom",
            "char_filter": list(language.char_filters),
            "tokenizer": "standard",
            "filter": ["lowercase", *filters],
        }

    return {
        "text": analyzer(*language.text),
        "plain": analyzer("asciifolding"),
        "typed": analyzer("asciifolding", "beginnings"),
    }

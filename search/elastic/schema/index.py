"""The body with which an index is created, and the fingerprint by which a wrong one is known."""

import hashlib
import json

from django.conf import settings

from .analysis import analysis_of
from .languages import language_of
from .mapping import mapping


def body_of_index(locale: str) -> dict:
    mappings = mapping() | {"_meta": {"fingerprint": fingerprint(locale)}}
    return {"settings": _settings(locale), "mappings": mappings}


def fingerprint(locale: str) -> str:
    """What changes when the analysis or the fields change."""
    parts = {"mapping": mapping(), "analysis": analysis_of(language_of(locale))}
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def _settings(locale: str) -> dict:
    return {
        "number_of_shards": settings.SEARCH_SHARDS,
        "auto_expand_replicas": settings.SEARCH_REPLICAS,
        "refresh_interval": "1s",
        "gc_deletes": "1h",  # how long a removal's version outlives it, against a late older write
        "max_result_window": 10_000,
        "analysis": analysis_of(language_of(locale)),
    }

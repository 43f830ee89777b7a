"""Autocomplete: titles, institutions and topics in which every word begins as it was typed."""

import datetime as dt
from collections.abc import Iterable, Sequence

from search.analysis import fold

from . import conditions

SERVER_TIMEOUT = "600ms"
_NAMES = {"institution_name": 3, "topics": 2}  # how many of each are offered


def bodies(words: Sequence[str], locale: str, now: dt.datetime, hidden: list[int], limit: int) -> list[dict]:
    """Two questions in one request: titles, and the names that institutions and topics have."""
    text = " ".join(words)
    public, without = conditions.public_at(now, locale), conditions.without(hidden)
    titles = {
        "must": [_begun("title.typed", text)],
        "should": [{"prefix": {"title.key": {"value": text, "boost": 5}}}, {"match": {"title.plain": text}}],
        "filter": public,
        "must_not": without,
    }
    # Only pages whose institution or topics begin so are looked through, not all that are public.
    named = {"bool": {"should": [_begun(f"{name}.typed", text) for name in _NAMES]}}
    names = {"filter": [named, *public], "must_not": without}
    counts = {name: _counted(name, text) for name in _NAMES}
    bounds = {"timeout": SERVER_TIMEOUT, "_source": False, "track_total_hits": False}
    return [
        bounds | {"query": {"bool": titles}, "size": limit * 3, "docvalue_fields": ["page_id", "version"]},
        bounds | {"query": {"bool": names}, "size": 0, "aggs": counts},
    ]


def names(answer: dict, words: Sequence[str]) -> list[str]:
    """Institutions and topics; of a page's several topics only those that were meant."""
    found = []
    for name, most in _NAMES.items():
        buckets = answer["aggregations"][name]["values"]["buckets"]
        found += [bucket["key"] for bucket in buckets if _begins(bucket["key"], words)][:most]
    return found


def in_order(groups: Iterable[Iterable[str]], limit: int) -> list[str]:
    """Each text once, compared without accents and case."""
    kept: dict[str, str] = {}
    for group in groups:
        for text in group:
            kept.setdefault(fold(text), text)
    return list(kept.values())[:limit]


def _begun(field: str, text: str) -> dict:
    return {"match": {field: {"query": text, "operator": "and"}}}


def _counted(name: str, text: str) -> dict:
    values = {"terms": {"field": name, "size": 20}}
    return {"filter": _begun(f"{name}.typed", text), "aggs": {"values": values}}


def _begins(name: str, words: Sequence[str]) -> bool:
    parts = fold(name).split()
    return all(any(part.startswith(fold(word)) for part in parts) for word in words)

"""The fields of a document. Strict: what is not named here is refused."""

from ..query import conditions


def _text(**options: object) -> dict:
    return {
        "type": "text",
        "analyzer": "text",
        "fields": {"plain": {"type": "text", "analyzer": "plain"}},
        **options,
    }


def _typed() -> dict:
    return {"type": "text", "analyzer": "typed", "search_analyzer": "plain", "norms": False}


def _keyword() -> dict:
    return {"type": "keyword", "ignore_above": 500}


def _choice() -> dict:
    """Counted in every answer: what counting needs is made at a refresh, not by the first who asks."""
    return _keyword() | {"eager_global_ordinals": True}


def _instant(without: str) -> dict:
    """A missing instant is one far away, so that one range asks for both."""
    return {"type": "date", "format": "strict_date_optional_time", "null_value": without}


def _kept_only() -> dict:
    return {"type": "keyword", "index": False, "doc_values": False}


def mapping() -> dict:
    return {"dynamic": "strict", "properties": _texts() | _values()}


def _texts() -> dict:
    title = _text(copy_to=["words"])
    title["fields"] |= {
        "typed": _typed(),
        "key": {"type": "keyword", "normalizer": "folded", "ignore_above": 500},
    }
    return {
        "title": title,
        "summary": _text(copy_to=["words"]),
        "body": _text(copy_to=["words"], index_options="offsets"),
        "institution": _text(copy_to=["words"]),
        "topic_names": _text(copy_to=["words"]),
        "attachments": _text(index_options="offsets"),
        "words": {"type": "text", "analyzer": "plain", "norms": False, "index_options": "freqs"},
    }


def _values() -> dict:
    institution = _keyword() | {"fields": {"typed": _typed()}}
    return {
        "page_id": {"type": "long"},
        "version": {"type": "long"},
        "checksum": _keyword(),
        "locale": _keyword(),
        "type": _choice(),
        "source_id": _keyword(),
        "institution_key": _keyword(),
        "institution_name": institution,
        "institution_choice": _choice(),
        "topics": _choice() | {"fields": {"typed": _typed()}},
        "acronym": {"type": "keyword", "normalizer": "folded"},
        "folios": {"type": "keyword", "normalizer": "folded"},
        "url": _kept_only(),
        "date": {"type": "date", "format": "strict_date"},
        "year": {"type": "integer"},
        "visible_from": _instant(conditions.ALWAYS),
        "visible_until": _instant(conditions.NEVER),
        "listed": {"type": "boolean"},
    }

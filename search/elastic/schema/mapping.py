"""The fields of a document. Strict: what is not named here is refused."""


def _text(**options: object) -> dict:
    return {
        "type": "text",
        "analyzer": "text",
        "search_analyzer": "question",
        "index_options": "offsets",
        "fields": {"plain": {"type": "text", "analyzer": "plain"}},
        **options,
    }


def _typed() -> dict:
    return {"type": "text", "analyzer": "typed", "search_analyzer": "plain", "norms": False}


def _keyword() -> dict:
    return {"type": "keyword", "ignore_above": 500}


def _kept_only() -> dict:
    return {"type": "keyword", "index": False, "doc_values": False}


def mapping() -> dict:
    return {"dynamic": "strict", "properties": _texts() | _values()}


def _texts() -> dict:
    spelled = {"copy_to": ["spelling", "words"]}
    title = _text(**spelled)
    title["fields"] |= {
        "typed": _typed(),
        "key": {"type": "keyword", "normalizer": "folded", "ignore_above": 500},
    }
    return {
        "title": title,
        "summary": _text(**spelled),
        "body": _text(copy_to=["words"]),
        "institution": _text(**spelled),
        "topic_names": _text(copy_to=["words"]),
        "attachments": _text(),
        "spelling": {"type": "text", "analyzer": "spelling"},
        "words": {"type": "text", "analyzer": "plain", "norms": False, "index_options": "freqs"},
    }


def _values() -> dict:
    institution = _keyword() | {"fields": {"typed": _typed()}}
    return {
        "page_id": {"type": "long"},
        "version": {"type": "long"},
        "checksum": _keyword(),
        "locale": _keyword(),
        "type": _keyword(),
        "source_id": _keyword(),
        "institution_key": _keyword(),
        "institution_name": institution,
        "topics": _keyword() | {"fields": {"typed": _typed()}},
        "acronym": {"type": "keyword", "normalizer": "folded"},
        "folios": {"type": "keyword", "normalizer": "folded"},
        "url": _kept_only(),
        "date": {"type": "date", "format": "strict_date"},
        "year": {"type": "integer"},
        "visible_from": {"type": "date", "format": "strict_date_optional_time"},
        "visible_until": {"type": "date", "format": "strict_date_optional_time"},
        "listed": {"type": "boolean"},
    }

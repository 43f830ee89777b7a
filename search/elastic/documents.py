"""A row of the table as the document that Elasticsearch holds."""

import hashlib
import json
import re

from common.visible import visible
from search.attachments.holding import words_of
from search.models import SearchEntry

LONGEST_TEXT = 500_000  # characters; a longer text is cut, in the table it stays whole
BETWEEN = "\x1f"
_MARKS = re.compile("[\ue000\ue001]")  # between which the server says what it found


def document_of(entry: SearchEntry) -> dict:
    content = _content_of(entry)
    return content | {"version": entry.version, "checksum": checksum_of(content)}


def checksum_of(content: dict) -> str:
    """Shows in `search_check` whether two documents of one version say the same."""
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:20]


def expected_checksum(entry: SearchEntry) -> str:
    return checksum_of(_content_of(entry))


def clean(text: str) -> str:
    return _MARKS.sub(" ", visible(text or ""))[:LONGEST_TEXT]


def folio_forms(folio: str) -> list[str]:
    """A folio as people type it: `0123/2023`, `123/2023`, `0123`, `123`."""
    forms = {folio.strip()}
    for number, rest in re.findall(r"(\d+)((?:[/-]\d+)?)$", folio.strip()):
        forms |= {number + rest, number.lstrip("0") + rest, number, number.lstrip("0")}
    return sorted(form for form in forms if form)


def _choice_of(entry: SearchEntry) -> str | None:
    """What the facet counts: key and name in one value."""
    key = entry.institution_key
    return f"{key}{BETWEEN}{clean(entry.institution)[:400]}" if key else None


def _content_of(entry: SearchEntry) -> dict:
    topics = [clean(topic)[:500] for topic in entry.topics]
    return {
        "page_id": entry.page_id,
        "locale": entry.locale,
        "type": entry.type,
        "title": clean(entry.title),
        "summary": clean(entry.summary),
        "body": clean(entry.body),
        "institution": clean(entry.institution),
        "institution_name": clean(entry.institution)[:500],
        "institution_key": entry.institution_key,
        "institution_choice": _choice_of(entry),
        "acronym": clean(entry.acronym),
        "topics": topics,
        "topic_names": topics,
        "attachments": [clean(words_of(item)) for item in entry.attachments],
        "folios": folio_forms(entry.folio),
        "source_id": entry.source_id,
        "url": entry.url,
        "date": entry.date.isoformat() if entry.date else None,
        "year": entry.date.year if entry.date else None,
        "visible_from": entry.visible_from.isoformat() if entry.visible_from else None,
        "visible_until": entry.visible_until.isoformat() if entry.visible_until else None,
        "listed": entry.listed,
    }

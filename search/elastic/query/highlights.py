"""Passages with the words found. The server marks with signs that no text holds; escaping is done here."""

from collections.abc import Sequence
from html import escape

from search.highlighting import fields_apart

BEGIN, END = "\ue000", "\ue001"
_SIGNS = " .,;:-–—"
FRAGMENT = 180
LONGEST_READ = 400_000  # characters of one text that the highlighter looks at


def request(text: str, phrases: Sequence[str] = ()) -> dict:
    """Marks the words of `text` in each field: the whole question asked again would cost far more."""
    fields = {"title": _passages(0), "body": _passages(2), "attachments": _passages(1)}
    return {
        "pre_tags": [BEGIN],
        "post_tags": [END],
        "max_analyzed_offset": LONGEST_READ,
        "order": "score",
        "fields": {
            name: options | {"highlight_query": _words(name, text, phrases)}
            for name, options in fields.items()
        },
    }


def _words(field: str, text: str, phrases: Sequence[str]) -> dict:
    """What was quoted is one mark, by the words as they are written."""
    quoted = [{"match_phrase": {field: {"query": phrase, "analyzer": "text"}}} for phrase in phrases]
    return {"bool": {"should": [{"match": {field: text}}, *quoted]}} if quoted else {"match": {field: text}}


def _passages(count: int) -> dict:
    return {"number_of_fragments": count} | ({"fragment_size": FRAGMENT} if count else {})


def passage(hit: dict, summary: str) -> str:
    """The best passage as safe HTML: of the body, the summary (whose marks are made here), a document."""
    found = hit.get("highlight", {})
    if "body" in found:
        return fields_apart(_joined(found["body"]))
    summary = fields_apart(summary)
    return summary if "<mark>" in summary or "attachments" not in found else _joined(found["attachments"])


def in_document(hit: dict) -> str:
    """The passage of a document as it stands there; empty where the page itself holds what was found."""
    found = hit.get("highlight", {})
    if "body" in found or "attachments" not in found:
        return ""
    return found["attachments"][0].replace(BEGIN, "").replace(END, "")


def _joined(passages: list[str]) -> str:
    """A passage may begin with the end of a sentence: its signs are left out."""
    return " … ".join(marked(part.strip().lstrip(_SIGNS)) for part in passages)


def title(hit: dict, text: str) -> str:
    found = hit.get("highlight", {}).get("title")
    return marked(found[0]) if found else escape(text)


def marked(text: str) -> str:
    return escape(text).replace(BEGIN, "<mark>").replace(END, "</mark>")

"""Passages with the words found. The server marks with signs that no text holds; escaping is done here."""

from html import escape

BEGIN, END = "\ue000", "\ue001"
FRAGMENT = 180
LONGEST_READ = 400_000  # characters of one text that the highlighter looks at


def request(text: str) -> dict:
    """Marks the words of `text` in each field: the whole question asked again would cost far more."""
    whole, passages = {"number_of_fragments": 0}, {"number_of_fragments": 2, "fragment_size": FRAGMENT}
    fields = {"title": whole, "summary": whole, "body": passages, "attachments": passages}
    return {
        "pre_tags": [BEGIN],
        "post_tags": [END],
        "max_analyzed_offset": LONGEST_READ,
        "order": "score",
        "fields": {
            name: options | {"highlight_query": {"match": {name: text}}} for name, options in fields.items()
        },
    }


def passage(hit: dict, summary: str) -> str:
    """The best passage as safe HTML: of the body, the summary, a document, else the plain summary."""
    found = hit.get("highlight", {})
    for name in ("body", "summary", "attachments"):
        if name in found:
            return " … ".join(marked(part.strip()) for part in found[name])
    return escape(summary)


def title(hit: dict, text: str) -> str:
    found = hit.get("highlight", {}).get("title")
    return marked(found[0]) if found else escape(text)


def marked(text: str) -> str:
    return escape(text).replace(BEGIN, "<mark>").replace(END, "</mark>")

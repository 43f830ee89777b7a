"""The matches of one page as hits, with what they are shown by."""

from collections.abc import Sequence
from dataclasses import replace

from ..analysis import Analyser, analyser_for
from ..attachments import holding
from ..engines.base import Hit
from ..highlighting import Sought, excerpt, marked
from ..models import SearchEntry
from .ranking import Match

_MARK = "<mark>"
_FIELDS = (
    "pk", "page_id", "source_id", "type", "title", "url", "date", "institution", "folio", "summary", "body",
)  # fmt: skip


def hits_of(matches: Sequence[Match], locale: str, sought: Sought) -> tuple[Hit, ...]:
    """In the order of the matches; an entry that stopped being listed meanwhile is left out."""
    rows = SearchEntry.objects.listed().filter(pk__in=[match.row.pk for match in matches])
    entries = {entry["pk"]: entry for entry in rows.values(*_FIELDS)} if matches else {}
    analyser = analyser_for(locale)
    hits = [
        _hit(entries[match.row.pk], match, analyser, sought) for match in matches if match.row.pk in entries
    ]
    return tuple(_with_documents(hits, analyser, sought))


def _with_documents(hits: list[Hit], analyser: Analyser, sought: Sought) -> list[Hit]:
    """Where the page itself holds nothing of what was found, the document that does, and its passage."""
    without = [hit.page_id for hit in hits if _MARK not in hit.title_highlight + hit.highlight]
    documents = holding.of_pages(without)
    return [_found_by(hit, documents.get(hit.page_id, ()), analyser, sought) for hit in hits]


def _found_by(hit: Hit, documents: Sequence[dict], analyser: Analyser, sought: Sought) -> Hit:
    for document in documents:
        passage = excerpt(f"{document.get('text', '')}", analyser, sought)
        if _MARK in passage:
            return replace(hit, highlight=passage, document=holding.named(document))
    return hit


def _hit(entry: dict, match: Match, analyser: Analyser, sought: Sought) -> Hit:
    text = "\n".join(part for part in (entry["summary"], entry["body"]) if part)
    return Hit(
        page_id=entry["page_id"],
        source_id=entry["source_id"],
        type=entry["type"],
        title=entry["title"],
        url=entry["url"],
        date=entry["date"],
        institution=entry["institution"],
        highlight=excerpt(text, analyser, sought),
        title_highlight=marked(entry["title"], analyser, sought),
        folio=entry["folio"],
        summary=entry["summary"],
        related=match.related,
        score=round(match.score, 4),
    )

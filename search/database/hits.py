"""The matches of one page as hits, with what they are shown by."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from django.db.models import Case, Q, When

from ..analysis import Analyser, analyser_for
from ..attachments import holding
from ..engines.base import Hit, Question
from ..highlighting import Sought, excerpt, fields_apart, marked
from ..models import SearchEntry
from ..steering.current import pinned_hit
from .ranking import Match

_MARK = "<mark>"
_FIELDS = (
    "pk", "page_id", "source_id", "type", "title", "url", "date", "institution", "folio", "summary", "body",
    "locale",
)  # fmt: skip


def hits_of(
    matches: Sequence[Match], question: Question, sought: Sought, in_documents: Collection[int]
) -> tuple[tuple[Hit, ...], tuple[Hit, ...]]:
    """The hits in the order of the matches, and the pinned ones: what is listed now, in one query."""
    wanted = [match.row.pk for match in matches]
    if not wanted and not question.pinned:
        return (), ()
    held_there = wanted if question.phrases else [pk for pk in wanted if pk in in_documents]
    rows = SearchEntry.objects.listed().filter(Q(pk__in=wanted) | Q(page_id__in=question.pinned))
    rows = rows.annotate(documents=Case(When(pk__in=held_there, then="attachments"), default=None))
    found = {entry["pk"]: entry for entry in rows.values(*_FIELDS, "documents")}
    analyser = analyser_for(question.locale)
    shown = [(match, found[match.row.pk]) for match in matches if match.row.pk in found]
    pinned = [entry for entry in found.values() if entry["page_id"] in question.pinned]
    return (
        tuple(
            _found_by(_hit(entry, match, analyser, sought), entry, analyser, sought) for match, entry in shown
        ),
        tuple(pinned_hit(entry) for entry in pinned if entry["locale"] == question.locale),
    )


def _found_by(hit: Hit, entry: dict, analyser: Analyser, sought: Sought) -> Hit:
    """Where the page itself holds nothing of what was found, the document that does, and its passage."""
    if _MARK in hit.title_highlight + hit.highlight:
        return hit
    for document in entry["documents"] or ():
        passage = excerpt(holding.words_of(document), analyser, sought)
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
        highlight=fields_apart(excerpt(text, analyser, sought)),
        title_highlight=marked(entry["title"], analyser, sought),
        folio=entry["folio"],
        summary=entry["summary"],
        related=match.related,
        score=round(match.score, 4),
    )

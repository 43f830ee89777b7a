"""The matches of one page as hits, with what they are shown by."""

from collections.abc import Sequence

from ..analysis import analyser_for
from ..engines.base import Hit
from ..highlighting import excerpt, marked
from ..models import SearchEntry
from .ranking import Match

_FIELDS = (
    "pk", "page_id", "source_id", "type", "title", "url", "date", "institution", "folio", "summary", "body",
)  # fmt: skip


def hits_of(matches: Sequence[Match], locale: str, stems: set[str]) -> tuple[Hit, ...]:
    """In the order of the matches; an entry that stopped being listed meanwhile is left out."""
    rows = SearchEntry.objects.listed().filter(pk__in=[match.row.pk for match in matches])
    entries = {entry["pk"]: entry for entry in rows.values(*_FIELDS)} if matches else {}
    return tuple(
        _hit(entries[match.row.pk], match, locale, stems) for match in matches if match.row.pk in entries
    )


def _hit(entry: dict, match: Match, locale: str, stems: set[str]) -> Hit:
    analyser = analyser_for(locale)
    text = "\n".join(part for part in (entry["summary"], entry["body"]) if part)
    return Hit(
        page_id=entry["page_id"],
        source_id=entry["source_id"],
        type=entry["type"],
        title=entry["title"],
        url=entry["url"],
        date=entry["date"],
        institution=entry["institution"],
        highlight=excerpt(text, analyser, stems),
        title_highlight=marked(entry["title"], analyser, stems),
        folio=entry["folio"],
        summary=entry["summary"],
        related=match.related,
        score=round(match.score, 4),
    )

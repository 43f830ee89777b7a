"""Writes anew what an older analyser wrote. Entry by entry: whoever is stopped goes on where it was."""

import logging

from django.db import transaction
from django.db.models import Q

from common.visible import visible_values

from ..models import SearchEntry
from . import writing
from .fingerprint import fingerprint
from .lexicon import lexicons
from .tables import FoldedText

logger = logging.getLogger(__name__)
BATCH = 200
_TEXTS = ("title", "summary", "body", "institution", "topics", "attachments")


def stale() -> list[int]:
    """Entries whose postings an older analyser wrote, or none: what `search_check` tells."""
    unwritten = SearchEntry.objects.filter(visible=True, folded_text=None)
    return sorted({*_older().values_list("entry_id", flat=True), *unwritten.values_list("pk", flat=True)})


def is_needed() -> bool:
    """Whether an older analyser has written something: found by an index at any size."""
    return _older().exists()


def renew() -> int:
    """Make all of it the present analyser's; how many entries that took."""
    return _renew(stale())


def renew_some() -> int:
    """A batch of it, beside other work."""
    return _renew(list(_older().values_list("entry_id", flat=True)[:BATCH]))


def _renew(entries: list[int]) -> int:
    renewed = sum(map(_renew_one, entries))
    if renewed:
        logger.info("search: %d texts were analysed anew", renewed)
        lexicons.changed()
    return renewed


def _renew_one(entry_id: int) -> bool:
    with transaction.atomic():
        entry = SearchEntry.objects.select_for_update().filter(pk=entry_id, visible=True).first()
        if entry is None or FoldedText.objects.filter(entry=entry, written_by=fingerprint()).exists():
            return False
        _make_visible(entry)
        writing.write(entry)
    return True


def _make_visible(entry: SearchEntry) -> None:
    """Rows of releases before 2 hold what is invisible; the higher version lets Elasticsearch have it too."""
    shown = {name: visible_values(getattr(entry, name)) for name in _TEXTS}
    changed = [name for name, text in shown.items() if text != getattr(entry, name)]
    if changed:
        vars(entry).update(shown, version=entry.version + 1)
        entry.save(update_fields=[*changed, "version", "changed_at"])


def _older() -> object:
    """By two ranges of the index, since "not equal" would read all of it."""
    return FoldedText.objects.filter(Q(written_by__lt=fingerprint()) | Q(written_by__gt=fingerprint()))

"""Rows that were cut off the end of a page's history, where no later seal can miss them.

Wagtail keeps a log of its own, and each of its entries came into the history in the same transaction.
"""

from collections import Counter
from collections.abc import Iterator

from wagtail.models import PageLogEntry

from ..models import HistoryEntry


def entries_not_mirrored() -> Iterator[PageLogEntry]:
    """Entries of Wagtail's log that the history does not tell; older ones do not count."""
    began = HistoryEntry.objects.order_by("at").values_list("at", flat=True).first()
    log = PageLogEntry.objects.order_by("pk")
    logged = log.filter(timestamp__gte=began) if began else log
    told = Counter(HistoryEntry.objects.values_list("page_id", "action", "at").iterator())
    for entry in logged.iterator():
        key = (entry.page_id, entry.action, entry.timestamp)
        if not told[key]:
            yield entry
        told[key] -= 1

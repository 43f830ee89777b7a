"""What a transaction changed, sent when it has committed: quickly or not at all, the worker does the rest."""

import logging
import time

from django.db import connection, transaction

from search.engines.base import EngineUnavailable
from search.models import SearchEntry

from . import circuit, client, locks, pace, sending

logger = logging.getLogger(__name__)

MOST_AT_ONCE = 200  # rows; a larger change is the worker's
_BATCH = 50


def note(*page_ids: int) -> None:
    """Send these rows once the transaction that changed them has committed."""
    if not client.is_configured():
        return
    if not _is_awaited():
        _pending().clear()  # of a transaction that was rolled back
    _pending().update(page_ids)
    transaction.on_commit(_flush, robust=True)


def _pending() -> set[int]:
    """What the open transaction changed."""
    if not hasattr(connection, "pending_search_entries"):
        connection.pending_search_entries = set()
    return connection.pending_search_entries


def _is_awaited() -> bool:
    return any(call is _flush for _savepoints, call, _robust in connection.run_on_commit)


def _flush() -> None:
    """The first of a transaction's calls sends all; the others find nothing to do."""
    page_ids = sorted(_pending())
    _pending().clear()
    if not 0 < len(page_ids) <= MOST_AT_ONCE or not pace.is_due() or not circuit.writing.allows():
        return
    try:
        _send(page_ids, time.monotonic() + client.PUBLISH_SECONDS)
    except EngineUnavailable as failure:
        circuit.writing.failed()
        logger.warning("search: %d changes wait for the worker: %s", len(page_ids), failure)


def _send(page_ids: list[int], until: float) -> None:
    with locks.held("acknowledging", shared=True) as free:
        if not free:
            return
        for start in range(0, len(page_ids), _BATCH):
            left = until - time.monotonic()
            if left <= 0.02:
                return
            entries = SearchEntry.objects.behind().filter(page_id__in=page_ids[start : start + _BATCH])
            outcome = sending.send(client.client().options(request_timeout=left), list(entries))
            sending.acknowledge(outcome.done)
            if outcome.busy:
                raise EngineUnavailable("it takes no writes now")
        circuit.writing.succeeded()

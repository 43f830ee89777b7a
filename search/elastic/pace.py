"""How often a commit may send to Elasticsearch at once: what follows it closely is the worker's.

An answer must never count what is gone, so whatever is acknowledged has been made searchable first: a
refresh, which costs the server 30 to 50 ms of processor time, be it for one document or for fifty. One
publication is sent at once; of twenty in a second the first is, and the worker takes the others together.
"""

import time

from django.conf import settings
from django.core.cache import cache

APART = 1.0  # seconds; the worker looks twice as often
_KEPT = 60  # seconds, in the cache
_own = {"last": float("-inf")}


def is_due() -> bool:
    """Whether nobody sent within the last second; who is told so counts as sending."""
    now = time.time()
    if 0 <= now - _last() < APART:
        return False
    _own["last"] = now
    try:
        cache.set(_key(), now, _KEPT)
    except Exception:  # a cache that is down must not stop a publication
        return True
    return True


def _last() -> float:
    try:
        return cache.get(_key()) or float("-inf")
    except Exception:
        return _own["last"]


def _key() -> str:
    return f"search:sent:{settings.SEARCH_INDEX_PREFIX}"

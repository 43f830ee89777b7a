"""How often a commit may send to Elasticsearch at once: what follows it closely is the worker's.

An answer must never count what is gone, so whatever is acknowledged has been made searchable first: a
refresh, which costs the server 30 to 50 ms of processor time, be it for one document or for fifty. One
publication is sent at once; of twenty in a second the first is, and the worker takes the others together.
"""

import time

from .shared import Shared

APART = 1.0  # seconds; the worker looks twice as often
_last = Shared("sent", at_first=float("-inf"), seconds=60)


def is_due() -> bool:
    """Whether nobody sent within the last second; who is told so counts as sending."""
    now = time.time()
    if 0 <= now - _last.read() < APART:
        return False
    _last.write(now)
    return True

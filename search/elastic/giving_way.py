"""A rebuild rests while people work: whoever publishes must not wait for one that indexes everything."""

import datetime as dt
import time

from django.utils import timezone
from wagtail.models import PageLogEntry

REST = 3.0  # times as long as the work took; bench.chaos.rebuilding tells what that leaves to editors
_RECENTLY = dt.timedelta(seconds=2)


def after(seconds: float) -> None:
    """Rest after so many seconds of work, if anybody has changed a page just now."""
    if people_are_at_work():
        time.sleep(REST * seconds)


def people_are_at_work() -> bool:
    return PageLogEntry.objects.filter(timestamp__gte=timezone.now() - _RECENTLY).exists()

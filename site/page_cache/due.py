"""Until when an answer may hold though nobody changes anything."""

from datetime import datetime, timedelta

from django.db.models import Min, Q
from django.utils import timezone
from wagtail.models import Page

from search.models import SearchEntry


def next_change(after: datetime) -> datetime:
    """The next instant at which a page comes or goes by itself, the next midnight at the latest.

    Pages may say today's date and what is over, so that none is kept from one day to the next.
    """
    today = timezone.localtime(after).replace(hour=0, minute=0, second=0, microsecond=0)
    entries = SearchEntry.objects.filter(visible=True)
    pages = Page.objects.filter(live=True)
    found = entries.aggregate(**_next("visible_from", "visible_until", after=after))
    found |= pages.aggregate(**_next("go_live_at", "expire_at", after=after))
    return min(filter(None, (today + timedelta(days=1), *found.values())))


def _next(*names: str, after: datetime) -> dict[str, Min]:
    return {f"next_{name}": Min(name, filter=Q(**{f"{name}__gt": after})) for name in names}

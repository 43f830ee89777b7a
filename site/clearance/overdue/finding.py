"""Dates that have passed though nothing happened: the scheduled command did not run, or failed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from wagtail.models import Page, Revision


@dataclass(frozen=True)
class Overdue:
    page_id: int
    title: str
    due: datetime
    expires: bool  # whether it should have ended; otherwise it should have been published


def overdue(at: datetime | None = None) -> Iterator[Overdue]:
    """What was due before `at` (now), the longest waiting first of each kind."""
    at = at or timezone.now()
    late = Revision.objects.page_revisions().filter(approved_go_live_at__lt=at).defer("content")
    for revision in late.order_by("approved_go_live_at"):
        yield Overdue(int(revision.object_id), revision.object_str, revision.approved_go_live_at, False)
    for page in Page.objects.filter(live=True, expire_at__lt=at).order_by("expire_at"):
        yield Overdue(page.pk, page.title, page.expire_at, True)

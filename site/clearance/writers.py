"""Who wrote on a page: its revisions say so, and its log, which remembers revisions that were purged."""

from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page, PageLogEntry, Revision

from .conflicts.keeping import kept_aside
from .models import Clearance, Origin

_REVERSION = "wagtail.revert"
_WRITING = ("wagtail.create", "wagtail.edit", _REVERSION)
_CONVERSION = "wagtail.convert_alias"


def writers_of(page_id: int, last: Clearance | None, until: datetime | None = None) -> set[int]:
    """Users who changed the page after the clearance `last`; all who ever did where there is none.

    A page without a clearance began with somebody else's words where it was a mirror.
    """
    found = _of_revisions(page_id, last, until) | _of_log(page_id, last, until)
    if last is None:
        found |= set(Page.objects.filter(pk=page_id).values_list("owner_id", flat=True))
        found |= _of_original(page_id)
    return found - {None}


def _of_revisions(page_id: int, last: Clearance | None, until: datetime | None) -> set[int | None]:
    changes = _revisions_of(page_id).filter(pk__gt=last.revision_number if last else 0)
    if until:
        changes = changes.filter(created_at__lte=until)
    return set(changes.exclude(pk__in=kept_aside(page_id)).values_list("user_id", flat=True))


def _revisions_of(page_id: int) -> QuerySet[Revision]:
    kind = ContentType.objects.get_for_model(Page)
    return Revision.objects.filter(base_content_type=kind, object_id=str(page_id))


def _of_log(page_id: int, last: Clearance | None, until: datetime | None) -> set[int | None]:
    entries = PageLogEntry.objects.filter(page=page_id, action__in=_WRITING)
    if last:
        entries = entries.filter(timestamp__gt=last.decided_at)
    if until:
        entries = entries.filter(timestamp__lte=until)
    rows = list(entries.values_list("user_id", "action", "data"))
    restored = [(data.get("revision") or {}).get("id") for _, action, data in rows if action == _REVERSION]
    return {user for user, _, _ in rows} | _of_restored([key for key in restored if key])


def _of_restored(keys: list[int]) -> set[int | None]:
    """Who wrote the old revisions that somebody else brought back."""
    if not keys:
        return set()
    written = set(Revision.objects.filter(pk__in=keys).values_list("user_id", flat=True))
    logged = PageLogEntry.objects.filter(revision__in=keys, action__in=_WRITING)
    return written | set(logged.values_list("user_id", flat=True))


def _of_original(page_id: int) -> set[int]:
    """Whose words a mirror brought along, as far as nobody had cleared them in the original by then.

    A copy brings the revisions of its original along, and with them their authors.
    """
    origin = Origin.objects.filter(page=page_id).first()
    if origin is None or origin.source_id >= page_id:
        return set()
    last = Clearance.objects.by_others(origin.source_id).filter(decided_at__lte=origin.since).first()
    return writers_of(origin.source_id, last, until=_end_of_mirroring(page_id))


def _end_of_mirroring(page_id: int) -> datetime | None:
    """A mirror follows its original until it becomes a page of its own."""
    entries = PageLogEntry.objects.filter(page=page_id, action=_CONVERSION)
    return entries.order_by("-pk").values_list("timestamp", flat=True).first()

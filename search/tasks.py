"""Background work on the whole table."""

from django_tasks import task

from .models import SearchEntry

_BATCH = 500


@task()
def renew_texts() -> None:
    """Write anew what an older analyser wrote."""
    from .database import renewal

    renewal.renew()


@task()
def write_all_anew() -> None:
    """Read every public page again; rows that say the same already keep their version."""
    from . import entries

    after, rows = 0, SearchEntry.objects.filter(visible=True).order_by("page_id")
    while page_ids := list(rows.filter(page_id__gt=after).values_list("page_id", flat=True)[:_BATCH]):
        after = page_ids[-1]
        entries.sync_pages(page_ids)

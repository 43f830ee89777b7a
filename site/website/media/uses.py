"""Writing who uses a file, and asking whether the public may have it."""

from django.db.models import Model, QuerySet
from wagtail.models import Page

from search.models import SearchEntry

from .models import MediaUse
from .references import kind_of, references_of

MOST_ASKED = 10  # pages whose restrictions are tried for one file


def record(page: Page) -> None:
    """Make the rows say what `page` uses, as it has just been stored, in the caller's transaction."""
    wanted = references_of(page)
    uses = MediaUse.objects.filter(page_id=page.pk).values_list("kind", "object_id", "pk")
    held = {(kind, key): pk for kind, key, pk in uses}
    if gone := [pk for key, pk in held.items() if key not in wanted]:
        MediaUse.objects.filter(pk__in=gone).delete()
    if new := [MediaUse(page_id=page.pk, kind=kind, object_id=key) for kind, key in wanted - held.keys()]:
        MediaUse.objects.bulk_create(new, ignore_conflicts=True)


def record_stored(page: Page) -> None:
    """The same for a page in memory that is not, or not in all its fields, what is stored."""
    if stored := Page.objects.filter(pk=page.pk).first():
        record(stored.specific)


def is_public(model: type[Model], key: int) -> bool:
    """Whether a page that anybody may read now shows the file. Asked anew each time: an embargo may end."""
    return any_is_public(model, [key])


def any_is_public(model: type[Model], keys: list[int]) -> bool:
    return public_entries_with(model, keys).exists()


def public_entries_with(model: type[Model], keys: list[int]) -> QuerySet[SearchEntry]:
    """What the public knows of the pages that show one of the files."""
    uses = MediaUse.objects.filter(kind=kind_of(model), object_id__in=keys)
    return SearchEntry.objects.public().filter(page_id__in=uses.values("page_id"))


def live_pages_with(model: type[Model], key: int) -> QuerySet[Page]:
    """The newest of the live pages that use the file, restricted or not."""
    uses = MediaUse.objects.filter(kind=kind_of(model), object_id=key)
    return Page.objects.live().filter(pk__in=uses.values("page_id")).order_by("-pk").specific()[:MOST_ASKED]

"""Writing who uses a file, and asking whether the public may have it."""

from django.db.models import Model
from wagtail.models import Page

from search.models import SearchEntry

from .models import MediaUse
from .references import kind_of, references_of


def record(page: Page) -> None:
    """Make the rows say what the stored page uses, in the caller's transaction."""
    stored = Page.objects.filter(pk=page.pk).first()
    if stored is None:
        return
    wanted = references_of(stored.specific)
    held = {(use.kind, use.object_id): use.pk for use in MediaUse.objects.filter(page=stored)}
    MediaUse.objects.filter(pk__in=[pk for key, pk in held.items() if key not in wanted]).delete()
    new = [MediaUse(page=stored, kind=kind, object_id=pk) for kind, pk in wanted - held.keys()]
    MediaUse.objects.bulk_create(new, ignore_conflicts=True)


def is_public(model: type[Model], key: int) -> bool:
    """Whether a page that anybody may read now shows the file. Asked anew each time: an embargo may end."""
    uses = MediaUse.objects.filter(kind=kind_of(model), object_id=key)
    return uses.filter(page_id__in=SearchEntry.objects.public().values("page_id")).exists()

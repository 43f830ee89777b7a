"""Who cites what goes when a page is deleted: Wagtail counts for the page alone, and names nobody."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page, ReferenceIndex

MOST_SHOWN = 20


def citing_what_goes(page: Page) -> QuerySet[Page]:
    """Pages elsewhere that refer to this page or to one below it."""
    kind = ContentType.objects.get_for_model(Page)
    below = [str(key) for key in page.get_descendants(inclusive=True).values_list("pk", flat=True)]
    references = ReferenceIndex.objects.filter(
        to_content_type=kind, to_object_id__in=below, base_content_type=kind
    )
    citing = {int(key) for key in references.values_list("object_id", flat=True)}
    return Page.objects.filter(pk__in=citing).not_descendant_of(page, inclusive=True)

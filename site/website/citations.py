"""Who cites the pages that go with a page when it is deleted: Wagtail tells it of the page alone."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page, ReferenceIndex

MOST_SHOWN = 20


def citing_what_is_below(page: Page) -> QuerySet[Page]:
    """Pages elsewhere that refer to a page below this one."""
    kind = ContentType.objects.get_for_model(Page)
    below = [str(key) for key in page.get_descendants().values_list("pk", flat=True)]
    references = ReferenceIndex.objects.filter(
        to_content_type=kind, to_object_id__in=below, base_content_type=kind
    )
    citing = {int(key) for key in references.values_list("object_id", flat=True)}
    return Page.objects.filter(pk__in=citing).not_descendant_of(page, inclusive=True)

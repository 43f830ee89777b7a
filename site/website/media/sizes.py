"""The sizes of pictures that public pages show, made when a page goes live and not while a citizen waits.

A test reads every template and every call, and fails where a size is asked for that is not named here.
"""

import logging
from collections.abc import Iterator

from django.db import transaction
from django.db.models import ForeignKey
from django_tasks import task
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from common.renditions import renditions_at_hand

from .models import MediaUse
from .references import references_of

# Of what stands in a page's own fields: its lead, logo and picture for networks, in page, card and share.
OF_FIELDS = (
    "width-480|format-webp", "width-800|format-webp", "width-960|format-webp", "width-1280|format-webp",
    "width-1760|format-webp", "fill-600x400|format-webp", "fill-960x640|format-webp",
    "fill-1200x630|format-jpeg", "max-320x160|format-webp", "max-320x320|format-png",
)  # fmt: skip
# Of what stands in its text: figures, portraits, galleries, posters.
OF_TEXTS = ("width-480|format-webp", "width-960|format-webp")

logger = logging.getLogger(__name__)


def make_after_commit(page: Page) -> None:
    """The page is live once this transaction ends: its sizes are made in the background then."""
    transaction.on_commit(lambda: make_sizes.enqueue(page.pk), robust=True)


@task()
def make_sizes(page_id: int) -> None:
    """Make what is missing of the sizes that the page shows. What fails is logged: the page does without."""
    page = Page.objects.filter(pk=page_id, live=True).specific().first()
    for image, specs in _pictures_of(page) if page else ():
        renditions_at_hand(image, specs)


def _pictures_of(page: Page) -> Iterator[tuple[AbstractImage, tuple[str, ...]]]:
    """Each with the focal point that the page's version recorded, by which it is cut."""
    in_fields = {field.value_from_object(page) for field in page._meta.concrete_fields if _is_picture(field)}
    used = {key for kind, key in references_of(page) if kind == MediaUse.Kind.IMAGE}
    for image in get_image_model()._default_manager.filter(pk__in=used):
        specs = OF_FIELDS if image.pk in in_fields else OF_TEXTS
        yield getattr(page, "as_recorded", lambda item: item)(image), specs


def _is_picture(field: object) -> bool:
    return isinstance(field, ForeignKey) and issubclass(field.related_model, AbstractImage)

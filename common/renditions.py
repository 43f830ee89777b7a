"""Sizes of pictures. Making one may fail: a full or read-only disk costs a page its picture, no more."""

import logging
from collections.abc import Iterable

from django.core.cache import cache
from django.db import transaction
from wagtail.images.models import AbstractImage, AbstractRendition, Filter

logger = logging.getLogger(__name__)
_TOLD_EVERY = 600  # seconds


def rendition_or_none(image: AbstractImage, spec: str) -> AbstractRendition | None:
    return next(iter(renditions_at_hand(image, [spec]).values()), None)


def renditions_at_hand(image: AbstractImage, specs: Iterable[str]) -> dict[str, AbstractRendition]:
    """The sizes by their specs, made where they are missing; those that are there where none can be made."""
    filters = [Filter(spec=spec) for spec in specs]
    found = image.find_existing_renditions(*filters)
    if missing := [one for one in filters if one not in found]:
        try:
            with transaction.atomic():
                return image.get_renditions(*filters)
        except OSError as error:  # Wagtail's own word for a missing original is one, too
            _tell_once(image, [one.spec for one in missing], error)
    return {one.spec: found[one] for one in filters if one in found}


def _tell_once(image: AbstractImage, specs: list[str], error: OSError) -> None:
    """Not for each of the thousand readers of the page."""
    if cache.add(f"sizes-lack:{image.pk}:{','.join(specs)}", True, _TOLD_EVERY):
        logger.warning("Image %s lacks sizes %s: %s", image.pk, specs, error)

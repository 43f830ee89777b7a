"""What a conversion asks of whoever keeps pictures."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Picture:
    """A picture as the markup names it: `source` may hold it whole (`data:`) or be a path or an address."""

    source: str
    alt: str


class PictureRefused(ValueError):
    """Says in one sentence why the picture cannot be taken."""


# Keeps the picture and gives the key of the image that it became, or raises PictureRefused.
Keep = Callable[[Picture], int]


def keep_none(picture: Picture) -> int:
    raise PictureRefused(_("Pictures are not taken here."))

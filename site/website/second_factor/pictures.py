"""The picture that a telephone's camera reads."""

import qrcode
from django.utils.safestring import SafeString, mark_safe
from qrcode.image.svg import SvgPathImage


def qr_code(text: str) -> SafeString:
    """An SVG of squares only: nothing of `text` is written into it as markup."""
    picture = qrcode.make(text, image_factory=SvgPathImage, box_size=12)
    return mark_safe(picture.to_string(encoding="unicode"))  # noqa: S308

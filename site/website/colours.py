"""Colours that an institution may choose: a hexadecimal accent that can be read on paper and in the dark."""

import re
from colorsys import hls_to_rgb, rgb_to_hls

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

# The grounds of static/css/voceria.css on which text stands in the accent.
LIGHT_GROUNDS = ("#fbf8f2", "#f3eee4")
DARK_GROUNDS = ("#171614", "#23211d")
MINIMUM_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio of two colours such as "#0b5563": from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_accent(colour: str) -> bool:
    return bool(_HEX.fullmatch(colour)) and _least(colour, LIGHT_GROUNDS) >= MINIMUM_CONTRAST


def validate_accent(colour: str) -> None:
    """A validator for model fields; says which contrast was reached."""
    if not _HEX.fullmatch(colour):
        raise ValidationError(_("Write the colour as # and six hexadecimal digits, for example #0b5563."))
    if not is_accent(colour):
        raise ValidationError(
            _("This colour is too pale to be read: its contrast is %(ratio)s to 1, and 4.5 is needed."),
            params={"ratio": f"{_least(colour, LIGHT_GROUNDS):.1f}"},
        )


def in_the_dark(colour: str) -> str:
    """The same hue, as much lighter as dark grounds need."""
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    while _least(colour, DARK_GROUNDS) < MINIMUM_CONTRAST:
        lightness = min(1.0, lightness + 0.02)
        red, green, blue = hls_to_rgb(hue, lightness, min(saturation, 0.7))
        colour = f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
    return colour


def _least(colour: str, grounds: tuple[str, ...]) -> float:
    return min(contrast(colour, ground) for ground in grounds)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

"""A picture as it is stored: whole, upright, shown by every browser, silent about where it was taken."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from typing import Any, NamedTuple

import willow
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError
from PIL.JpegImagePlugin import JpegImageFile, get_sampling
from pillow_heif import HeifImagePlugin  # noqa: F401  (registers HEIC with Pillow)

from .embedded_metadata import without_metadata

# No other of Pillow's decoders sees what a stranger sent. The JPEG one also reads MPO (JPEG with previews).
Image.init()
READ = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF", "TIFF", "BMP")
STORED = {"JPEG": ("jpg", "jpeg"), "PNG": ("png",), "GIF": ("gif",), "WEBP": ("webp",)}  # with their endings
ALIASES = {"jpg": "jpeg", "jfif": "jpeg", "jpe": "jpeg", "heif": "heic"}  # endings of what Wagtail knows as …
ENDINGS = {"avif", "bmp", "gif", "heic", "jpeg", "png", "tif", "tiff", "webp", *ALIASES}

MOVING = 5  # times as many pixels as a still picture may all frames of a moving one have together
QUALITY = 92  # where pixels are coded again: the eye sees no loss
ORIENTATION = 0x0112


class Picture(NamedTuple):
    content: bytes
    name: str


def ending(name: str) -> str:
    return PurePath(name).suffix.lower()[1:]


def is_picture(name: str) -> bool:
    return ending(name) in ENDINGS


def prepared(content: bytes, name: str) -> Picture:
    """The picture to be stored, its name with an ending that fits; ValidationError where it is no picture.

    The pixels are copied as they are, unless they lie on their side or are of a kind that not every
    browser shows (HEIC, AVIF, TIFF). What was prepared once stays the same when it is prepared again.
    """
    image = opened(content)
    if image is None:
        return Picture(content, name)
    kind = "JPEG" if image.format == "MPO" else image.format
    with _refusing_what_breaks():
        if kind not in STORED:
            content, kind = _converted(image)
        elif _is_turned(image):
            content = _upright(image, kind, content)
        content = without_metadata(content, kind, keeps_profile=_has_usable_profile(image))
    if ending(name) in STORED[kind]:
        return Picture(content, name)
    return Picture(content, f"{PurePath(name).with_suffix('')}.{STORED[kind][0]}")


def opened(content: bytes) -> Image.Image | None:
    """The picture, decoded to its last line and frame; None for a drawing in SVG, which stays as it is."""
    with _refusing_what_breaks():
        try:
            image = Image.open(io.BytesIO(content), formats=READ)
        except UnidentifiedImageError:
            if willow.Image.open(io.BytesIO(content)).format_name == "svg":
                return None
            raise
        _refuse_giants(image)
        for frame in _frames(image):
            frame.load()
        image.seek(0)
    return image


@contextmanager
def _refusing_what_breaks() -> Iterator[None]:
    try:
        yield
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except Exception as error:  # decoders raise whatever a broken file makes of them
        message = _(
            "This picture is damaged or incomplete. It may have been cut off on its way: send it again."
        )
        raise ValidationError(message, code="invalid_image") from error


def _refuse_giants(image: Image.Image) -> None:
    """Before anything is decoded: a file of a few kilobytes may unfold into gigabytes."""
    most = getattr(settings, "WAGTAILIMAGES_MAX_IMAGE_PIXELS", None)
    pixels = image.width * image.height
    if most and (pixels > most or pixels * _count(image) > most * MOVING):
        raise _too_large()


def _too_large() -> ValidationError:
    most = getattr(settings, "WAGTAILIMAGES_MAX_IMAGE_PIXELS", None) or Image.MAX_IMAGE_PIXELS
    message = _(
        "This picture has too many pixels: at most %(most)s million are taken. Make it smaller first."
    )
    return ValidationError(message % {"most": most // 1_000_000}, code="file_too_many_pixels")


def _count(image: Image.Image) -> int:
    """How many frames move. Further pictures of a telephone's file (previews, depth maps) are none."""
    return getattr(image, "n_frames", 1) if image.format in ("GIF", "WEBP", "PNG", "AVIF") else 1


def _frames(image: Image.Image) -> Iterator[Image.Image]:
    return iter([image]) if _count(image) == 1 else ImageSequence.Iterator(image)


def _is_turned(image: Image.Image) -> bool:
    """Whether a still picture says that it must be turned. Moving ones are shown as they lie everywhere."""
    try:
        return _count(image) == 1 and image.getexif().get(ORIENTATION) in range(2, 9)
    except Exception:  # EXIF that cannot be read turns nothing; the picture itself can be seen
        return False


def _upright(image: Image.Image, kind: str, content: bytes) -> bytes:
    if isinstance(image, JpegImageFile):  # coded with the same tables again, so that next to nothing is lost
        tables = {"qtables": image.quantization, "subsampling": get_sampling(image)}
        return _coded(image, kind, progressive="progressive" in image.info, **tables)
    return _coded(image, kind, quality=QUALITY, lossless=b"VP8L" in content[:4096])


def _converted(image: Image.Image) -> tuple[bytes, str]:
    if _count(image) > 1:
        return _coded(image, "WEBP", quality=QUALITY), "WEBP"
    if image.has_transparency_data:
        return _coded(image, "PNG"), "PNG"
    return _coded(image, "JPEG", quality=QUALITY), "JPEG"


def _coded(image: Image.Image, kind: str, **options: Any) -> bytes:
    moving = {"save_all": True, "loop": image.info.get("loop", 0)} if _count(image) > 1 else {}
    shown = image if moving else ImageOps.exif_transpose(image)
    if kind == "JPEG" and shown.mode not in ("L", "RGB", "CMYK"):
        shown = shown.convert("RGB")
    output = io.BytesIO()
    shown.save(output, kind, icc_profile=image.info.get("icc_profile"), **moving, **options)
    return output.getvalue()


def _has_usable_profile(image: Image.Image) -> bool:
    """Inks become a screen's colours through the profile: one that is none would break each rendition."""
    if image.mode != "CMYK" or "icc_profile" not in image.info:
        return True
    profile = io.BytesIO(image.info["icc_profile"])
    try:
        ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "CMYK", "RGB")
    except (ImageCms.PyCMSError, OSError):
        return False
    return True

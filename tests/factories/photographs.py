"""Photographs as telephones and programs write them: with place, camera and comments in every corner."""

import io

from django.core.files.images import ImageFile
from PIL import Image as Picture
from PIL import ImageCms
from PIL.PngImagePlugin import PngInfo
from pillow_heif import HeifImagePlugin  # noqa: F401

SECRETS = (b"CamaraDeAna", b"SECRETO")
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif", "HEIF": "heic"}
_XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRETO</x:xmpmeta>'


def scene() -> Picture.Image:
    """Blue on the left, red on the right."""
    picture = Picture.new("RGB", (120, 80), "red")
    picture.paste("blue", (0, 0, 60, 80))
    return picture


def exif(orientation: int = 1) -> Picture.Exif:
    data = Picture.Exif()
    data[0x10F], data[0x112] = "CamaraDeAna", orientation
    place = data.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (18.0, 8.0, 0.0), "W", (94.0, 26.0, 0.0)
    return data


def telltale(kind: str = "JPEG", orientation: int = 1) -> bytes:
    options = {"exif": exif(orientation), "xmp": _XMP, "icc_profile": PROFILE}
    if kind == "JPEG":
        options["comment"] = b"SECRETO"
    if kind == "PNG":
        texts = options["pnginfo"] = PngInfo()
        texts.add_text("Comment", "SECRETO")
        texts.add_text("Author", "SECRETO", zip=True)
        texts.add_itxt("XML:com.adobe.xmp", "SECRETO")
    content = coded(scene(), kind, **options)
    # Behind the end of some: the film of a live photograph, the maker's own notes.
    return content if kind in ("AVIF", "HEIF") else content + b"SECRETO"


def moving(kind: str) -> bytes:
    frames = [Picture.new("RGB", (60, 40), colour) for colour in ("red", "green", "blue")]
    own = {"comment": b"SECRETO"} if kind == "GIF" else {"exif": exif(), "xmp": _XMP}
    return coded(frames[0], kind, save_all=True, append_images=frames[1:], duration=80, loop=0, **own)


def coded(picture: Picture.Image, kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    picture.save(output, kind, **options)
    return output.getvalue()


def file(content: bytes, name: str = "foto.jpg") -> ImageFile:
    return ImageFile(io.BytesIO(content), name=name)


def tells(content: bytes) -> list[str]:
    """What a stranger could read in the file beside the picture."""
    picture = Picture.open(io.BytesIO(content))
    found = [secret.decode() for secret in SECRETS if secret in content]
    return found + [f"EXIF {tag:#x}" for tag in picture.getexif()]

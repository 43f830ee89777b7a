"""Takes out of a picture's file what cameras and programs wrote beside it, without touching a pixel.

Each format is a row of parts with a length. The parts that show the picture, or say how its colours are
meant (the ICC profile), are copied; EXIF, XMP, IPTC, comments, thumbnails and whatever follows the end
of the picture (a second picture, the film of a "live" photograph) are left out.
"""

import re
import struct
from collections.abc import Callable, Iterator


class Damaged(ValueError):
    """The row of parts breaks off, or is none."""


def without_metadata(content: bytes, kind: str, keeps_profile: bool = True) -> bytes:
    """The same picture with nothing but the picture. `kind` is Pillow's name of the format."""
    try:
        return _WALKS[kind](content, keeps_profile)
    except (IndexError, struct.error) as error:
        raise Damaged from error


# JPEG: markers. Of the application segments JFIF (0), the ICC profile (2) and Adobe's colours (14) stay.
_SEGMENT_ENDS = re.compile(
    rb"\xff[\x01-\xcf\xd8-\xfe]"
)  # in coded data FF is followed by 00, FF or a restart
_APPLICATION, _COMMENT = range(0xE0, 0xF0), 0xFE
_PROFILE = b"ICC_PROFILE\x00"


def _jpeg(content: bytes, keeps_profile: bool) -> bytes:
    if content[:2] != b"\xff\xd8":
        raise Damaged
    kept, at = [b"\xff\xd8"], 2
    while True:
        while content[at + 1] == 0xFF:  # padding before a marker
            at += 1
        marker = content[at + 1]
        if content[at] != 0xFF:
            raise Damaged
        if marker == 0xD9:
            return b"".join([*kept, b"\xff\xd9"])
        end = at + 2 + struct.unpack_from(">H", content, at + 2)[0]
        if marker == 0xDA:
            end = _end_of_coded_data(content, end)
        if _is_shown(marker, content[at + 4 : end], keeps_profile):
            kept.append(content[at:end])
        at = end


def _end_of_coded_data(content: bytes, start: int) -> int:
    found = _SEGMENT_ENDS.search(content, start)
    if not found:
        raise Damaged
    return found.start()


def _is_shown(marker: int, body: bytes, keeps_profile: bool) -> bool:
    if marker == 0xE0:
        return body.startswith(b"JFIF\x00")
    if marker == 0xE2:
        return keeps_profile and body.startswith(_PROFILE)
    if marker == 0xEE:
        return body.startswith(b"Adobe")
    return marker not in _APPLICATION and marker != _COMMENT


# PNG: chunks. The critical ones, transparency, colour, density and animation.
_PNG_SHOWN = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT"),
    *(b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT"),
}


def _png(content: bytes, keeps_profile: bool) -> bytes:
    kept, at = [content[:8]], 8
    while True:
        length, name = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise Damaged
        if name in _PNG_SHOWN and (keeps_profile or name != b"iCCP"):
            kept.append(content[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end


# GIF: blocks. Of the extensions the graphic control, the loop and the ICC profile stay.
_GIF_APPLICATIONS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")


def _gif(content: bytes, keeps_profile: bool) -> bytes:
    at = 13 + _colour_table(content[10])
    kept = [content[:at]]
    while content[at] != 0x3B:
        end = _end_of_gif_block(content, at)
        if _is_gif_picture(content, at):
            kept.append(content[at:end])
        at = end
    return b"".join([*kept, b"\x3b"])


def _colour_table(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_gif_block(content: bytes, at: int) -> int:
    if content[at] == 0x2C:  # a frame: its descriptor, its colours, the size of its codes
        at += 10 + _colour_table(content[at + 9]) + 1
    elif content[at] == 0x21:
        at += 2
    else:
        raise Damaged
    while content[at]:
        at += content[at] + 1
    return at + 1


def _is_gif_picture(content: bytes, at: int) -> bool:
    if content[at] == 0x2C or content[at + 1] == 0xF9:
        return True
    return content[at + 1] == 0xFF and content[at + 3 : at + 14] in _GIF_APPLICATIONS


# WebP: RIFF chunks. The header's flags tell which there are, so they are taken back with them.
_WEBP_SHOWN = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
_ICC_FLAG, _EXIF_AND_XMP_FLAGS = 0x20, 0x0C


def _webp(content: bytes, keeps_profile: bool) -> bytes:
    size = 8 + struct.unpack_from("<I", content, 4)[0]
    if size > len(content) + 1:  # some programs count a padding that they do not write
        raise Damaged
    unwanted = _EXIF_AND_XMP_FLAGS | (0 if keeps_profile else _ICC_FLAG)
    kept = [
        _header(chunk, unwanted) if name == b"VP8X" else chunk
        for name, chunk in _chunks(content, 12, size)
        if name in _WEBP_SHOWN and (keeps_profile or name != b"ICCP")
    ]
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunks(content: bytes, at: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    while at + 8 <= min(size, len(content)):
        name, length = struct.unpack_from("<4sI", content, at)
        chunk = content[at : at + 8 + length]
        if len(chunk) < 8 + length:
            raise Damaged
        yield name, chunk + b"\x00" * (length % 2)
        at += 8 + length + length % 2


def _header(chunk: bytes, unwanted: int) -> bytes:
    return chunk[:8] + bytes([chunk[8] & ~unwanted]) + chunk[9:]


_WALKS: dict[str, Callable[[bytes, bool], bytes]] = {"JPEG": _jpeg, "PNG": _png, "GIF": _gif, "WEBP": _webp}

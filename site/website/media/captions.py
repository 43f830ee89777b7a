"""Captions as a browser reads them (WCAG 1.2.2): WebVTT in UTF-8, whatever their program wrote."""

import codecs
import io
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from webvtt import WebVTT
from webvtt.errors import MalformedCaptionError, MalformedFileError

MOST = 5 * 1024 * 1024  # bytes; a whole day of talking is less
ENDINGS = (".vtt", ".srt")


def is_captions(name: str) -> bool:
    return PurePath(name).suffix.lower() in ENDINGS


def prepared(content: bytes, name: str) -> tuple[bytes, str]:
    """The captions as WebVTT with a name that says so; ValidationError where they are none.

    What the file is says its text, not its name: many rename one into the other. WebVTT that is well
    written stays as it is, byte for byte.
    """
    text = _text(content)
    captions = _parsed(text)
    for caption in captions:
        if caption.end_in_seconds < caption.start_in_seconds:
            raise ValidationError(
                _("The caption at %(time)s ends before it begins.") % {"time": caption.start},
                code="invalid_captions",
            )
    if not (_is_webvtt(text) and text.encode() == content):
        content = captions.content.encode()
    return content, str(PurePath(name).with_suffix(".vtt"))


def _text(content: bytes) -> str:
    """Decoded as a program in Spanish writes: UTF-8, UTF-16 or the Windows code page."""
    if len(content) > MOST:
        raise _unreadable()
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    if "\x00" in text:
        raise _unreadable()
    return text


def _is_webvtt(text: str) -> bool:
    return text.startswith("WEBVTT")


def _parsed(text: str) -> WebVTT:
    lines = io.StringIO("\n".join(text.strip().splitlines()) + "\n")
    try:
        if _is_webvtt(text.lstrip()):
            captions = WebVTT.from_buffer(lines, format="vtt", strict=True)
        else:
            captions = WebVTT.from_buffer(lines, format="srt")
        written = captions.content
    except (MalformedFileError, MalformedCaptionError, ValueError) as error:
        raise _unreadable() from error
    if not captions.captions and len(text.strip()) > len(written.strip()):
        raise _unreadable()
    return captions


def _unreadable() -> ValidationError:
    message = _(
        "These captions cannot be read. Save them as WebVTT (.vtt) or SubRip (.srt) in the program"
        " that made them."
    )
    return ValidationError(message, code="invalid_captions")

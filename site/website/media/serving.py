"""Sends a stored file over HTTP from any storage: whole, in part, or not at all where the reader has it."""

import re
from pathlib import PurePath
from typing import Any

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import File
from django.core.files.storage import Storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.http import quote_etag
from django.views.decorators.http import etag

from cms_blocks.file_kinds import CONTENT_TYPES

# A drawing or page among the files runs no script and asks for nothing, wherever it is opened.
NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


def send(request: HttpRequest, storage: Storage, name: str, tag: str, **options: Any) -> HttpResponseBase:
    """`tag` names the content. Dates are not asked: another file may come to the same place in one second."""

    @etag(lambda _request: tag)
    def whole_or_part(request: HttpRequest) -> HttpResponseBase:
        return _response(request, storage, name, tag, **options)

    return whole_or_part(request)


def _response(
    request: HttpRequest, storage: Storage, name: str, tag: str, **options: Any
) -> HttpResponseBase:
    try:
        size = storage.size(name)
        asked = _asked_part(request, size, tag)
        if asked is not None and not asked:
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
        file = storage.open(name)
    except (OSError, SuspiciousFileOperation) as error:
        raise Http404 from error
    part = range(size) if asked is None else asked
    response = FileResponse(_Part(file, part), filename=PurePath(name).name, **options)
    response["Content-Length"] = len(part)
    response["Accept-Ranges"] = "bytes"
    if asked:
        response.status_code = 206
        response["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{size}"
    if known := CONTENT_TYPES.get(PurePath(name).suffix.lower()[1:]):
        response["Content-Type"] = known
    response["Content-Security-Policy"] = NOTHING_RUNS
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _asked_part(request: HttpRequest, size: int, tag: str) -> range | None:
    """The bytes of one stretch (Safari plays no film without); None where the whole is to be sent."""
    asked = _RANGE.fullmatch(request.headers.get("Range", ""))
    if asked is None or asked[0] == "bytes=-":
        return None
    if request.headers.get("If-Range", quote_etag(tag)) != quote_etag(tag):
        return None  # the reader holds a part of what was here before
    if not asked[1]:
        return range(max(size - int(asked[2]), 0), size)
    return range(int(asked[1]), min(int(asked[2] or size) + 1, size))


class _Part:
    """The file as FileResponse reads it, from one byte to another."""

    def __init__(self, file: File, part: range) -> None:
        self.file, self.left = file, len(part)
        file.seek(part.start)

    def read(self, size: int) -> bytes:
        chunk = self.file.read(min(size, self.left))
        self.left -= len(chunk)
        return chunk

    def close(self) -> None:
        self.file.close()

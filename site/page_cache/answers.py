"""Answers as they are kept: what was asked, what was answered, under which version and until when.

They live in the cache `pages` under the address and what a view may read of it. An answer holds as long as
the public version is the one that was read before it was rendered, and no page is due to come or go.
"""

from __future__ import annotations

import gzip
import time
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import urlencode

import brotli
from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language_from_request

from operations.releases import version as release

LONGEST_QUERY = 300  # characters; longer questions are answered and not kept
SMALLEST_COMPRESSED = 500  # bytes: below, compression only adds
_COMPRESSED = ("text/", "application/json", "application/xml", "application/atom+xml")


class Question(NamedTuple):
    """What decides on an answer for everybody: the address, and the parameters that views say they read."""

    key: str
    encoding: str  # br, gzip or nothing
    whole: bool  # whether that is all that was asked; otherwise the answer is given and not kept

    def of(self, encoding: str) -> str:
        return f"{self.key}:{encoding}"


class Kept(NamedTuple):
    version: str
    until: float  # seconds since 1970
    headers: dict[str, str]
    body: bytes

    def holds(self, version: str) -> bool:
        return self.version == version and time.time() < self.until

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, or 304 for a reader who has it already."""
        body = b"" if request.method == "HEAD" else self.body
        response = HttpResponse(body, headers=self.headers | {"Content-Length": str(len(self.body))})
        return get_conditional_response(request, etag=self.headers["ETag"], response=response)


def question_of(request: HttpRequest, parameters: frozenset[str]) -> Question | None:
    """None where the answer may be somebody's own: a session, a password, a preview, anything but reading."""
    if request.method not in ("GET", "HEAD") or getattr(request, "is_dummy", False):
        return None
    if "HTTP_AUTHORIZATION" in request.META or _is_known(request.COOKIES):
        return None
    query = request.META.get("QUERY_STRING", "")
    if len(query) > LONGEST_QUERY:
        return None
    asked = sorted((name, request.GET.getlist(name)) for name in request.GET if name in parameters)
    parts = (request.scheme, request.get_host(), request.path, urlencode(asked, doseq=True))
    text = "\n".join((release(), get_language_from_request(request, check_path=True), *parts))
    accepted = request.META.get("HTTP_ACCEPT_ENCODING", "")
    encoding = "br" if "br" in accepted else "gzip" if "gzip" in accepted else ""
    return Question(sha256(text.encode()).hexdigest(), encoding, len(asked) == len(request.GET))


def _is_known(cookies: dict[str, str]) -> bool:
    return settings.SESSION_COOKIE_NAME in cookies or "messages" in cookies


def find(question: Question, version: str) -> tuple[Kept | None, bool]:
    """The answer that holds, compressed as the reader takes it; and whether there was one that does not."""
    pages = caches["pages"]
    kept = pages.get(question.of(question.encoding))
    if kept and kept.holds(version):
        return kept, False
    if not question.encoding:
        return None, kept is not None
    plain = pages.get(question.key + ":")
    if plain is None or not plain.holds(version):
        return None, plain is not None
    kept = _compressed(plain, question.encoding)
    pages.set(question.of(question.encoding), kept, kept.until - time.time())
    return kept, False


def keep(question: Question, version: str, until: datetime, response: HttpResponse) -> Kept:
    """Give the answer its validator, and keep it; it is compressed when it is first asked for again."""
    patch_vary_headers(response, ["Accept-Encoding"])
    if "ETag" not in response.headers:
        response.headers["ETag"] = f'W/"{sha256(f"{question.key}{version}".encode()).hexdigest()[:32]}"'
    kept = Kept(version, until.timestamp(), dict(response.headers), response.content)
    if question.whole:
        caches["pages"].set(question.key + ":", kept, kept.until - time.time())
    return kept


def _compressed(kept: Kept, encoding: str) -> Kept:
    if not _gains(kept):
        return kept
    body = brotli.compress(kept.body, quality=5) if encoding == "br" else gzip.compress(kept.body, 6, mtime=0)
    etag = kept.headers["ETag"]
    weak = etag if etag.startswith("W/") else f"W/{etag}"
    return kept._replace(headers=kept.headers | {"Content-Encoding": encoding, "ETag": weak}, body=body)


def _gains(kept: Kept) -> bool:
    is_text = kept.headers.get("Content-Type", "").startswith(_COMPRESSED)
    return is_text and len(kept.body) >= SMALLEST_COMPRESSED and "Content-Encoding" not in kept.headers

"""A full-page cache for people without a session, exact to the transaction.

First in the middleware: an answer that is kept costs one read of the public version and one of the cache.
Kept is what says of itself `Cache-Control: public, max-age=0, must-revalidate` (`page_cache.for_everybody`),
so that a view which says nothing is never kept. A cache that fails is no cache.
"""

import time
from collections.abc import Callable
from functools import cached_property

from django.apps import apps
from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import DisallowedHost, MiddlewareNotUsed
from django.db import DatabaseError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response
from wagtail.models import Site

from . import answers, due
from .answers import Kept, Question
from .models import public_version

PATIENCE = 3.0  # seconds for another request that renders the same page
PAUSE = 0.02
FOR_EVERYBODY = {"public", "max-age=0", "must-revalidate"}


class PageCacheMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.PAGE_CACHE:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.rendered_under = ""

    @cached_property
    def parameters(self) -> frozenset[str]:
        """What the pages of this site read of a query, said by their types."""
        types = (getattr(model, "cached_parameters", ()) for model in apps.get_models())
        return frozenset(name for names in types for name in names)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        try:
            question = answers.question_of(request, self.parameters)
            version = public_version() if question else ""
        except (DisallowedHost, DatabaseError):
            question = None  # answered below, as it would be without a cache
        if question is None:
            return self.get_response(request)
        kept, was_kept = answers.find(question, version)
        if kept is None and was_kept:
            return self._by_one(request, question, version)
        return kept.answer(request) if kept else self._rendered(request, question, version)

    def _by_one(self, request: HttpRequest, question: Question, version: str) -> HttpResponseBase:
        """Anew by one of those who ask; the others wait for it, and render if it takes too long."""
        lock = f"{question.key}:{version}:lock"
        if not caches["pages"].add(lock, True, PATIENCE):
            kept = _awaited(question, version)
            return kept.answer(request) if kept else self._rendered(request, question, version)
        try:
            return self._rendered(request, question, version)
        finally:
            caches["pages"].delete(lock)

    def _rendered(self, request: HttpRequest, question: Question, version: str) -> HttpResponseBase:
        self._forget_what_is_older(version)
        began = timezone.now()
        response = self.get_response(request)
        if not _may_be_kept(request, response):
            return response
        until = due.next_change(after=began)
        if until <= timezone.now():
            return response
        kept = answers.keep(question, version, until, response)
        return get_conditional_response(request, etag=kept.headers["ETag"], response=response)

    def _forget_what_is_older(self, version: str) -> None:
        """Wagtail keeps the addresses of the sites for an hour, in a cache that processes may not share."""
        if version != self.rendered_under:
            Site.clear_site_root_paths_cache()
            self.rendered_under = version


def _awaited(question: Question, version: str) -> Kept | None:
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        time.sleep(PAUSE)
        kept, was_kept = answers.find(question, version)
        if kept or not was_kept:
            return kept
    return None


def _may_be_kept(request: HttpRequest, response: HttpResponseBase) -> bool:
    said = {part.strip() for part in response.headers.get("Cache-Control", "").split(",")}
    plain = request.method == "GET" and response.status_code == 200 and not response.streaming
    return plain and not response.cookies and said >= FOR_EVERYBODY

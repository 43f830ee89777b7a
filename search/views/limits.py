"""How often one address may ask. Generous: it stops scripts, not newsrooms behind one router."""

import time
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

WINDOW = 60  # seconds
SUGGESTIONS_A_MINUTE = 600  # of every kind of suggestion together


def address_of(request: HttpRequest) -> str:
    """Who asks. Proxies are believed as far as TRUSTED_PROXIES says how many stand before this server."""
    trusted = settings.TRUSTED_PROXIES
    header = request.headers.get("X-Forwarded-For", "")
    forwarded = [part.strip() for part in header.split(",") if part.strip()]
    if trusted and len(forwarded) >= trusted:
        return forwarded[-trusted][:64]
    return request.META.get("REMOTE_ADDR", "")


def is_over(request: HttpRequest, kind: str, allowed: int) -> bool:
    """Count this request; True when the address has asked more than it may in this minute."""
    try:
        return _counted(_key(request, kind)) > allowed
    except Exception:  # a cache that is down must not stop the search
        return False


def _counted(key: str) -> int:
    """Only the first request of a minute makes the counter: the others ask the cache once less."""
    try:
        return cache.incr(key)
    except ValueError:
        cache.add(key, 0, WINDOW * 2)
        return cache.incr(key)


def was_over(request: HttpRequest, kind: str, allowed: int) -> bool:
    """Whether the address has used up what it may in this minute; this request is not counted."""
    try:
        return cache.get(_key(request, kind), 0) >= allowed
    except Exception:
        return False


def _key(request: HttpRequest, kind: str) -> str:
    return f"search:asked:{kind}:{address_of(request)}:{int(time.time()) // WINDOW}"


def refused(request: HttpRequest) -> HttpResponse:
    """The page that asks to wait, for whoever asks too often."""
    return _told_to_wait(render(request, "429.html"))


def _told_to_wait(response: HttpResponse) -> HttpResponse:
    response.status_code = 429
    response["Retry-After"] = str(WINDOW)
    return response


def limited(kind: str, allowed: int, refuse: Callable[[HttpRequest], HttpResponse]) -> Callable:
    """A view that answers `refuse` with 429 to an address that asks more than `allowed` times a minute."""

    def decorator(view: Callable) -> Callable:
        @wraps(view)
        def limited_view(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if is_over(request, kind, allowed):
                return _told_to_wait(refuse(request))
            return view(request, *args, **kwargs)

        return limited_view

    return decorator

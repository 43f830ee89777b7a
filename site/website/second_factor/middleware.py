"""Whoever has a second step, or must have one, is nobody until it is done, wherever they logged in."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from . import devices

# What the page of the second step itself is made of, and the way out.
_ALWAYS_OPEN = frozenset({
    "wagtailadmin_logout", "wagtailadmin_login", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog",
})  # fmt: skip
_VERIFY, _ENROL = "second_factor_verify", "second_factor_enrol"


class SecondFactorMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return None  # citizens: their pages stay cacheable, because nobody asks who they are
        step = missing_step(request.user)
        name = request.resolver_match.view_name
        if step is None or name == step or name in _ALWAYS_OPEN:
            return None
        if not request.path.startswith(reverse("wagtailadmin_home")):
            request.user = AnonymousUser()
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            raise PermissionDenied
        return redirect(f"{reverse(step)}?next={request.path}" if request.method == "GET" else reverse(step))


def missing_step(user: Any) -> str | None:
    """The view that the user must pass first; None where nothing is missing."""
    if not user.is_authenticated or user.is_verified():
        return None
    if devices.authenticator_of(user):
        return _VERIFY
    return _ENROL if devices.is_required_of(user) else None

"""The end of idle sessions, and the status of answers that ask to wait."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from . import guesses

LAST_SEEN = "last_seen"  # in the session: seconds since 1970
# An open page asks for these by itself, whether anybody sits before it or not. Autosave does not count
# among them: it sends only what somebody has just typed.
_WITHOUT_ANYBODY = frozenset({"wagtailadmin_editing_sessions:ping", "wagtailadmin_sprite"})


class IdleSessionMiddleware:
    """Logs out whoever did nothing for SESSION_IDLE_MINUTES. It writes into the session only now and then."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: Any, kwargs: dict[str, Any]) -> None:
        limit = settings.SESSION_IDLE_MINUTES * 60
        # Without the cookie nobody asks who it is: citizens' pages stay cacheable.
        if not limit or settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return
        if not request.user.is_authenticated:
            return
        idle = _now() - request.session.get(LAST_SEEN, 0)
        if LAST_SEEN in request.session and idle > limit:
            logout(request)
            messages.warning(request, _("Your session ended because nothing was done in it for a long time."))
        elif idle > limit / 20 and request.resolver_match.view_name not in _WITHOUT_ANYBODY:
            request.session[LAST_SEEN] = _now()

    def process_template_response(self, request: HttpRequest, response: TemplateResponse) -> TemplateResponse:
        """Django's and Wagtail's own log-in forms tell people to wait; programs read the status."""
        form = (response.context_data or {}).get("form")
        return guesses.answered(response, form) if getattr(form, "is_bound", False) else response


@receiver(user_logged_in)
def begin(request: HttpRequest, **kwargs: object) -> None:
    request.session[LAST_SEEN] = _now()


def _now() -> int:
    return int(timezone.now().timestamp())

"""Pages as fast as a cache, never older than the last change."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_cache_control


def for_everybody(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Say that this answer is the same for all who have no session, and holds until something public changes.

    Who has one may be shown what is reserved: their answer says that it is theirs alone.
    """
    known = settings.SESSION_COOKIE_NAME in request.COOKIES
    patch_cache_control(response, max_age=0, must_revalidate=True, **{"private" if known else "public": True})
    return response

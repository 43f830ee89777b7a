"""An institution's accent as a style sheet of its own: the strict policy allows no inline style."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control

from .colours import DARK_GROUNDS, in_the_dark, is_accent

_SHEET = """:root {{ --accent: {light}; --accent-ink: #ffffff; }}
@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; --accent-ink: {ink}; }} }}
"""


@cache_control(public=True, max_age=31_536_000, immutable=True)
def accent(request: HttpRequest, colour: str) -> HttpResponse:
    """The address carries the colour itself, so the answer never changes and asks no database."""
    light = f"#{colour}"
    if not is_accent(light):
        raise Http404
    sheet = _SHEET.format(light=light, dark=in_the_dark(light), ink=DARK_GROUNDS[0])
    return HttpResponse(sheet, content_type="text/css; charset=utf-8")

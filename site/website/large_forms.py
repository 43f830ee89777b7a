"""How large a form may be. Editors' pages are large; what strangers send is not."""

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

# A table of 200 rows and 20 columns is 17,000 inputs: Wagtail sends four for each cell and five for each row.
# Django stops at twice this number (DATA_UPLOAD_MAX_NUMBER_FIELDS), so that what is somewhat too large is
# still read, told at its field and given back.
MOST_FIELDS = 60_000
LARGEST_OF_A_STRANGER = 256 * 1024  # bytes
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent)


def sentence() -> str:
    return _("This form holds more than can be saved at once.")


def advice() -> str:
    return _("Divide it over several pages, or attach long tables as a document. Nothing was saved yet.")


def answer(request: HttpRequest) -> HttpResponse:
    """What a browser or the editor's own saving gets instead of a form that Django did not read."""
    said = sentence()
    if not request.accepts("text/html"):
        told = {"success": False, "error_code": "validation_error", "error_message": f"{said} {advice()}"}
        return JsonResponse(told, status=413)
    return HttpResponse(render_to_string("413.html"), status=413)


class SmallFormsMiddleware:
    """Reads no large body of somebody who has not logged in: reading one costs memory and time."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _length(request) > LARGEST_OF_A_STRANGER and not request.user.is_authenticated:
            return answer(request)
        return self.get_response(request)


def _length(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else 0

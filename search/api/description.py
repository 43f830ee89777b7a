"""What `/api/` says of the API: addresses, parameters and bounds, as JSON."""

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..engines.base import RESULT_WINDOW
from ..parameters.reading import LONGEST_TEXT, SORTS
from ..parameters.types import known_types


@require_safe
def description(request: HttpRequest) -> JsonResponse:
    locales = [code for code, _name in settings.LANGUAGES]
    search = {
        "q": f"text, at most {LONGEST_TEXT} characters",
        "locale": locales,
        "type": sorted(known_types()),
        "institution": "address, name, acronym or translation key",
        "topic": "name",
        "year": "four digits",
        "from": "date such as 2024-05-31",
        "to": "date such as 2024-05-31",
        "sort": list(SORTS),
        "exact": "1 takes every word as it is typed",
        "page": f"from 1, up to the result number {RESULT_WINDOW}",
        "size": "1 to 100",
    }
    return JsonResponse(
        {
            "openapi": _url(request, "openapi"),
            "search": {"url": _url(request, "results"), "parameters": search},
            "suggest": {
                "url": _url(request, "suggestions"),
                "parameters": {"q": search["q"], "locale": locales, "size": "1 to 20"},
            },
        }
    )


def _url(request: HttpRequest, name: str) -> str:
    return request.build_absolute_uri(reverse(f"search_api:{name}"))

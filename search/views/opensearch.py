"""The OpenSearch description and its suggestions: a browser offers this search in its own search field."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from common.visible import visible

from ..engines import choice
from ..parameters import WrongParameter, question_from
from .limits import SUGGESTIONS_A_MINUTE, limited


@require_safe
@cache_control(max_age=86_400, public=True)
def description(request: HttpRequest) -> HttpResponse:
    names = {
        "results": "search:results",
        "suggestions": "search:suggestions",
        "feed": "search:feed",
        "api": "search_api:results",
    }
    context = {key: request.build_absolute_uri(reverse(name)) for key, name in names.items()}
    context |= {"site_name": settings.WAGTAIL_SITE_NAME, "language": get_language()}
    content_type = "application/opensearchdescription+xml"
    return render(request, "search/opensearch.xml", context, content_type=content_type)


def _nothing(request: HttpRequest) -> JsonResponse:
    return JsonResponse([visible(request.GET.get("q", "")[:200]), []], safe=False)


@require_safe
@limited("suggest", SUGGESTIONS_A_MINUTE, _nothing)
def suggestions(request: HttpRequest) -> JsonResponse:
    """What was typed and how it may go on, in the shape that browsers read."""
    try:
        question = question_from(request.GET, get_language() or "", size=8, largest_size=20)
    except WrongParameter:
        return _nothing(request)
    found = choice.suggest(question.text, question.locale, question.size)
    return JsonResponse([question.text, found], safe=False, content_type="application/x-suggestions+json")

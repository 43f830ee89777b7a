"""Results and suggestions as JSON. Public and read-only: any origin may ask."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..engines import choice
from ..parameters import WrongParameter, question_from
from ..views.limits import SUGGESTIONS_A_MINUTE, limited
from . import openapi
from .shapes import answer_as_json

SEARCHES_A_MINUTE = 240


def _too_often(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"error": _("Too many requests. Wait a minute and ask again."), "parameter": None})


def _public(view: Callable) -> Callable:
    """Wrong parameters become a 400 that names them; answers may be read from other sites."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        try:
            response = view(request)
        except WrongParameter as wrong:
            response = JsonResponse({"error": wrong.sentence, "parameter": wrong.name}, status=400)
        response["Access-Control-Allow-Origin"] = "*"
        response["X-Robots-Tag"] = "noindex"
        response["Link"] = f'<{reverse("search_api:openapi")}>; rel="service-desc"'
        return response

    return answer


@require_safe
@_public
@limited("api", SEARCHES_A_MINUTE, _too_often)
def results(request: HttpRequest) -> JsonResponse:
    question = question_from(request.GET, settings.LANGUAGE_CODE, largest_size=openapi.LARGEST_PAGE)
    openapi.refuse_unknown(request.GET, openapi.search_parameters())
    with translation.override(question.locale):
        return JsonResponse(answer_as_json(choice.search(question), request))


@require_safe
@_public
@limited("suggest", SUGGESTIONS_A_MINUTE, _too_often)
def suggestions(request: HttpRequest) -> JsonResponse:
    question = question_from(request.GET, settings.LANGUAGE_CODE, size=8, largest_size=openapi.LARGEST_LIST)
    openapi.refuse_unknown(request.GET, openapi.suggestion_parameters())
    found = choice.suggest(question.text, question.locale, question.size)
    response = JsonResponse(found, safe=False)
    response["Cache-Control"] = "max-age=30"
    return response

"""The results page. Without JavaScript, never indexed by other engines, and never a server error."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ..engines import choice
from ..log import writing
from ..parameters import WrongParameter, question_from
from .limits import limited, refused
from .presentation import Presentation

SEARCHES_A_MINUTE = 120


@require_safe
@limited("page", SEARCHES_A_MINUTE, refused)
def results(request: HttpRequest) -> HttpResponse:
    """What the question in the address finds; a wrong parameter is told in words, with status 400."""
    try:
        question = question_from(request.GET, get_language() or "")
    except WrongParameter as wrong:
        return _page(request, {"wrong": wrong, "typed": request.GET.get("q", "")[:200]}, status=400)
    answer = choice.search(question)
    if question.page == 1:
        writing.note_search(question.text, question.locale, answer.total)
    return _page(request, {"shown": Presentation(question, answer, request.GET), "typed": question.text})


def _page(request: HttpRequest, context: dict, status: int = 200) -> HttpResponse:
    response = render(request, "search/results.html", context, status=status)
    response["X-Robots-Tag"] = "noindex, follow"
    return response

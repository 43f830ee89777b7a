"""Counts which rank was followed. Browsers send it by themselves (`ping`); no script and no redirect."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from ..log import writing
from .limits import limited

CLICKS_A_MINUTE = 120
_MOST_RANK = 1000


@csrf_exempt  # changes nothing but a counter, and a ping carries no token
@require_POST
@limited("click", CLICKS_A_MINUTE, lambda request: HttpResponse())
def click(request: HttpRequest) -> HttpResponse:
    rank = request.GET.get("rank", "")
    if rank.isascii() and rank.isdigit() and len(rank) < 5 and 1 <= int(rank) <= _MOST_RANK:
        writing.note_click(request.GET.get("q", ""), get_language() or "", int(rank))
    return HttpResponse(status=204)

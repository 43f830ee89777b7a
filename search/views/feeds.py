"""A search as an Atom feed: its newest results, for newsrooms that follow a subject."""

from datetime import date, datetime, time
from html import unescape
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import strip_tags
from django.utils.timezone import get_default_timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..engines import choice
from ..engines.base import Answer, Hit
from ..parameters import WrongParameter, question_from
from .atom import PrintableAtomFeed
from .limits import limited

FEEDS_A_MINUTE = 60
_LENGTH = 20
_UNDATED = date(1970, 1, 1)
_PLAIN = "text/plain; charset=utf-8"


class SearchFeed(Feed):
    """Filled from an answer; Django writes the XML."""

    feed_type = PrintableAtomFeed

    def get_object(self, request: HttpRequest) -> tuple[HttpRequest, Answer]:
        data = request.GET.copy()
        data["sort"] = "date"
        question = question_from(data, get_language() or "", size=_LENGTH)
        return request, choice.search(question)

    def title(self, found: tuple[HttpRequest, Answer]) -> str:
        return _("Search: %(text)s") % {"text": found[0].GET.get("q", "")[:200] or _("everything")}

    def link(self, found: tuple[HttpRequest, Answer]) -> str:
        return f"{reverse('search:results')}?{found[0].GET.urlencode()}"

    def feed_url(self, found: tuple[HttpRequest, Answer]) -> str:
        return found[0].get_full_path()

    def items(self, found: tuple[HttpRequest, Answer]) -> list[Hit]:
        return [hit for hit in found[1].hits if not hit.related]

    def item_title(self, hit: Hit) -> str:
        return hit.title

    def item_link(self, hit: Hit) -> str:
        return hit.url

    def item_description(self, hit: Hit) -> str:
        return hit.summary or unescape(strip_tags(hit.highlight))

    def item_author_name(self, hit: Hit) -> str:
        return hit.institution

    def item_updateddate(self, hit: Hit) -> datetime:
        """Atom wants a date of every entry, an institution's page has none."""
        return datetime.combine(hit.date or _UNDATED, time(12), get_default_timezone())


def _too_often(request: HttpRequest) -> HttpResponse:
    return HttpResponse(_("Too many requests. Wait a minute and ask again."), content_type=_PLAIN)


@require_safe
@limited("feed", FEEDS_A_MINUTE, _too_often)
def feed(request: HttpRequest, *args: Any) -> HttpResponse:
    """The feed, or with status 400 the sentence that says what is wrong with the address."""
    try:
        return SearchFeed()(request)
    except WrongParameter as wrong:
        return HttpResponse(wrong.sentence, status=400, content_type=_PLAIN)

"""One form for a new page makes one page, however often and however closely together it is saved.

The editor saves by itself; who presses “save” before the answer has come posts the form for a new page a
second time. Each such form carries a key: the post that comes second goes on in the page that the first made.
"""

import json
import re

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.utils import set_query_params
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page, Revision

from ..models import OpenedForm
from . import turns
from .detecting import OPENED_FORM

_KEY = re.compile(r"[0-9a-f]{32}")


@hooks.register("before_create_page")
def go_on_in_the_page_that_it_made(request: HttpRequest, parent: Page, model: type) -> HttpResponse | None:
    opened = _opened(request)
    if opened is None or not Page.objects.filter(pk=opened.page_number).exists():
        return None
    by_itself = _saves_by_itself(request)
    if by_itself and opened.saved_by_hand:
        return _too_late(opened)
    turns.hold(opened.page_number, publishes=bool(turns.PUBLISHING & set(request.POST)))
    _say_what_it_knows(request, opened, by_itself)
    answer = EditView.as_view()(request, page_id=opened.page_number)
    if by_itself:
        answer = _lead_to_the_page(answer, opened)
    if _has_saved(answer):
        _note(opened, Page.objects.get(pk=opened.page_number), by_hand=not by_itself)
    return answer


@hooks.register("after_create_page")
def note_what_it_made(request: HttpRequest, page: Page) -> None:
    if opened := _opened(request):
        _note(opened, page, by_hand=not _saves_by_itself(request))


def _opened(request: HttpRequest) -> OpenedForm | None:
    key = request.POST.get(OPENED_FORM, "") if request.method == "POST" else ""
    return OpenedForm.objects.claim(key, request.user) if _KEY.fullmatch(key) else None


def _saves_by_itself(request: HttpRequest) -> bool:
    return not request.accepts("text/html")


def _too_late(opened: OpenedForm) -> HttpResponse:
    """What was typed before somebody pressed “save” does not replace what they saved."""
    words = _("This page was saved already: reload it before you go on.")
    answer = {"success": False, "error_code": "invalid_revision", "error_message": words}
    return JsonResponse(answer, status=400)


def _say_what_it_knows(request: HttpRequest, opened: OpenedForm, by_itself: bool) -> None:
    """The form knows the version that it made, and no other: saving over another's is a conflict."""
    made = Revision.objects.filter(pk=opened.revision_number).first()
    if made is None or "overwrite_revision_id" in request.POST:
        return
    posted = request.POST.copy()
    if by_itself:
        posted["overwrite_revision_id"] = str(made.pk)
    posted["loaded_revision_id"] = str(made.pk)
    posted["loaded_revision_created_at"] = made.created_at.isoformat()
    request.POST = posted


def _lead_to_the_page(answer: HttpResponse, opened: OpenedForm) -> HttpResponse:
    """The editor's script repeats an unanswered save: this tells it where to send the form from now on."""
    said = json.loads(answer.content) if "json" in answer.get("Content-Type", "") else {}
    if not said.get("success"):
        return answer
    address = reverse("wagtailadmin_pages:edit", args=[opened.page_number])
    shown = set_query_params(address, {"_w_hydrate_create_view": "1"})
    return JsonResponse(said | {"url": address, "hydrate_url": shown})


def _has_saved(answer: HttpResponse) -> bool:
    return answer.status_code == 302 or answer.get("Content-Type", "").startswith("application/json")


def _note(opened: OpenedForm, page: Page, by_hand: bool) -> None:
    opened.made(page.pk, page.latest_revision_id, by_hand)

"""localize's views of single texts, behind the refusals: locked or under review, nothing changes."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation as localize

from clearance.refusals import Refusal

from ..refusals import refusal_to_change

View = Callable[..., HttpResponse]


def refusal_for(request: HttpRequest, translation_id: int) -> Refusal | None:
    target = get_object_or_404(Translation, pk=translation_id).get_target_instance()
    return refusal_to_change(request.user, target) if isinstance(target, Page) else None


def answers_json(view: View) -> View:
    """For the calls of the editor's script: a refusal and a missing value are 4xx with a sentence."""

    @wraps(view)
    def guarded(request: HttpRequest, translation_id: int, **ids: Any) -> HttpResponse:
        if refusal := refusal_for(request, translation_id):
            return JsonResponse({"detail": str(refusal), "action": refusal.action}, status=403)
        try:
            return view(request, translation_id=translation_id, **ids)
        except MultiValueDictKeyError:
            return JsonResponse({"detail": _("The text is missing. Write it and save it again.")}, status=400)

    return guarded


def answers_a_page(view: View) -> View:
    """For buttons of the editor: a refusal is a message above the page that the user came from."""

    @wraps(view)
    def guarded(request: HttpRequest, translation_id: int, **ids: Any) -> HttpResponse:
        if refusal := refusal_for(request, translation_id):
            messages.error(request, str(refusal))
            return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
        return view(request, translation_id=translation_id, **ids)

    return guarded


edit_string = answers_json(localize.edit_string_translation)
edit_override = answers_json(localize.edit_override)
machine_translate = answers_a_page(localize.machine_translate)
stop_translation = answers_a_page(localize.stop_translation)

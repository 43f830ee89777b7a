"""The button that localize's editor lacks: send for clearance."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page
from wagtail_localize.models import Translation

from ..refusals import refusal_to_submit
from ..submission import submit_for_clearance


@require_POST
def submit(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Anybody who translates for the page's institution may send; the refusal says why not otherwise."""
    translation = get_object_or_404(Translation, pk=translation_id, enabled=True)
    page = translation.get_target_instance()
    if not isinstance(page, Page):
        raise Http404
    if refusal := refusal_to_submit(request.user, page, translation):
        messages.error(request, str(refusal))
    else:
        _submit(request, translation)
    return redirect("wagtailadmin_pages:edit", page.pk)


def _submit(request: HttpRequest, translation: Translation) -> None:
    try:
        page = submit_for_clearance(translation, request.user)
    except ValidationError as error:
        messages.error(
            request,
            _("The translation is not valid yet: %(errors)s") % {"errors": " ".join(error.messages)},
        )
    else:
        messages.success(request, _("“%(title)s” was sent for clearance.") % {"title": page.draft_title})

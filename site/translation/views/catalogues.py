"""Translators may work in a PO file: what goes out, and what becomes of what comes back."""

import polib
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.models import Translation
from wagtail_localize.views import edit_translation as localize

from .. import po_files
from .texts import answers_a_page


def download(request: HttpRequest, translation_id: int) -> HttpResponse:
    """localize's own file, with the mark of what is uncertain, which localize does not know."""
    response = localize.download_pofile(request, translation_id)
    translation = get_object_or_404(Translation, pk=translation_id)
    catalogue = polib.pofile(response.content.decode() + "\n", wrapwidth=200)
    response.content = str(po_files.mark_uncertain(catalogue, translation))
    return response


@require_POST
@answers_a_page
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    """In place of localize's view, which calls any file a success."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if not localize.user_can_edit_instance(request.user, translation.get_target_instance()):
        raise PermissionDenied
    _import(request, translation)
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")


@transaction.atomic
def _import(request: HttpRequest, translation: Translation) -> None:
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("Choose the PO file to upload."))
        return
    try:
        catalogue = po_files.catalogue_of(file.read(po_files.LARGEST + 1), translation)
    except po_files.UnreadableFile as unreadable:
        messages.error(request, str(unreadable))
        return
    outcome = po_files.take(catalogue, translation, request.user)
    say = messages.success if outcome.counts["taken"] else messages.warning
    say(request, outcome.words())

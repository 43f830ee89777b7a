"""Translators may work in a PO file; what comes back is read with care."""

import polib
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.views import edit_translation as localize

from .texts import answers_a_page

LARGEST_CATALOGUE = 2 * 1024 * 1024


@answers_a_page
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    if request.method == "POST" and (problem := _problem_of(request.FILES.get("file"))):
        messages.error(request, problem)
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
    return localize.upload_pofile(request, translation_id)


def _problem_of(file: UploadedFile | None) -> str:
    if file is None:
        return _("Choose the PO file to upload.")
    if file.size > LARGEST_CATALOGUE:
        return _("The PO file is larger than 2 MB. Upload the one that you downloaded from this translation.")
    if _is_a_catalogue(file):
        return ""
    return _("The file is not a PO file of this translation. Download that one, fill it in and upload it.")


def _is_a_catalogue(file: UploadedFile) -> bool:
    """Read as text with a line break, because polib takes a string without one for a file's name."""
    text = file.read()
    file.seek(0)
    try:
        catalogue = polib.pofile(text.decode("utf-8") + "\n")
    except (OSError, UnicodeDecodeError, ValueError, IndexError):
        return False
    return "X-WagtailLocalize-TranslationID" in catalogue.metadata

"""The publish button's answer in words, with the text kept as a draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page

from . import gate


@hooks.register("before_publish_page")
def keep_what_may_not_be_published(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Create and edit views have saved the text as a revision by now; the gate itself stands in `save()`."""
    words = [str(refusal)] if (refusal := gate.refusal_to_publish(page, page.latest_revision)) else []
    words += page.faults() if hasattr(page, "faults") else []
    if not words:
        return None
    messages.error(request, " ".join(words))
    return redirect("wagtailadmin_pages:edit", page.pk)

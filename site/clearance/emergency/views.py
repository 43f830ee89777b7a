"""One page with one field. The rule itself stands in `authorise`."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.models import Page

from .. import authorise, refusals
from ..refusals import Action, ClearanceRefused
from .forms import ReasonForm


def break_glass(request: HttpRequest, page_id: int) -> HttpResponse:
    if not request.user.is_superuser:
        raise ClearanceRefused(refusals.no_administrator(Action.BREAK_GLASS, page_id))
    page = get_object_or_404(Page.objects.filter(depth__gt=1), pk=page_id).specific
    read = {"version": page.latest_revision_id}
    form = ReasonForm(request.POST if request.method == "POST" else None, initial=read)
    if request.method == "POST" and form.is_valid():
        authorise.break_the_glass(page, request.user, **form.cleaned_data)
        messages.warning(request, _("Published without clearance. All moderators have been told."))
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {"page": page, "form": form, "title": page.draft_title}
    return render(request, "clearance/emergency/break_glass.html", context)

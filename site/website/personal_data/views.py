"""An administrator's page about one person's data: download it, or take the person away."""

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from wagtail.log_actions import log

from . import erasing, held


class ErasureForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Who asked for it and when"),
        help_text=gettext_lazy("For example the number of the request. Write no name here."),
        max_length=200,
    )


@never_cache
def personal_data(request: HttpRequest, user_id: int) -> HttpResponse:
    if not request.user.is_superuser:
        raise PermissionDenied
    person = get_object_or_404(get_user_model(), pk=user_id)
    if "download" in request.POST:
        return _download(request, person)
    form = ErasureForm(request.POST or None)
    if form.is_valid() and _erased(request, person, form.cleaned_data["reason"]):
        return redirect("wagtailusers_users:index")
    context = {
        "person": person,
        "form": form,
        "refusal": erasing.refusal_to_erase(person, request.user),
        "stays": erasing.what_stays(person),
        "is_erased": erasing.is_erased(person),
    }
    return render(request, "website/personal_data/person.html", context)


def _download(request: HttpRequest, person: Any) -> HttpResponse:
    log(person, "account.export", user=get_user_model().objects.get(pk=request.user.pk))
    return HttpResponse(
        held.archive_of(person),
        content_type="application/zip",
        headers={"Content-Disposition": f'attachment; filename="datos-{person.pk}.zip"'},
    )


def _erased(request: HttpRequest, person: Any, reason: str) -> bool:
    try:
        erasing.erase(person, get_user_model().objects.get(pk=request.user.pk), reason)
    except erasing.NotErased as refused:
        messages.error(request, str(refused))
        return False
    messages.success(request, _("The account belongs to nobody any more. What the office must prove stays."))
    return True

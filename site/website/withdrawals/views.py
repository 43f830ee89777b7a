"""The admin page that withdraws a public page with a reason, or restores it."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.models import Page

from search import originals

from ..versions.hooks import tell_what_became_of_translations
from .acts import carried_from, hide_body, may_withdraw, restore, withdraw
from .models import Withdrawal


class WithdrawalForm(forms.ModelForm):
    class Meta:
        model = Withdrawal
        fields = ["reason", "hides_body"]


def _said_of(page: Page) -> str:
    versions = originals.translations_of(page).filter(withdrawal__with_original=True)
    said = _("Withdrawn: the page shows the notice and is listed nowhere.")
    titles = ", ".join(f"“{version.title}”" for version in versions)
    along = _("So do its translations: %(titles)s.") % {"titles": titles}
    return f"{said} {along}" if titles else said


def withdrawal(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_withdraw(page, request.user):
        raise PermissionDenied
    present = Withdrawal.objects.filter(page=page).first()
    form = WithdrawalForm(request.POST if request.method == "POST" and not present else None)
    if request.method == "POST" and present and "hide_body" in request.POST:
        hide_body(page, request.user)
        messages.success(request, _("The text is shown nowhere any more."))
        return redirect("withdraw_page", page.pk)
    if request.method == "POST" and present:
        restore(page, request.user)
        messages.success(request, _("The page is listed and found again."))
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    if form.is_valid():
        withdraw(page, request.user, **form.cleaned_data)
        messages.success(request, _said_of(page))
        tell_what_became_of_translations(request, page)
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    carried = carried_from(present) if present else None
    context = {"page": page, "form": form, "withdrawal": present, "carried": carried}
    context["may_withdraw_original"] = bool(carried) and may_withdraw(carried, request.user)
    return render(request, "website/withdrawals/withdraw.html", context)

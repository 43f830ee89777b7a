"""One's own second step: pass it, turn it on or off, renew recovery codes; and a colleague's reset."""

from typing import Any

import django_otp
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django_otp.plugins.otp_totp.models import TOTPDevice

from ..accounts import guesses
from ..accounts.letters import tell
from ..accounts.models import FREE_GUESSES
from . import devices
from .forms import CodeForm, PasswordForm
from .pictures import qr_code

_FOLDER = "website/second_factor"
_KEY_ON_SHOW = "second_factor_enrolment"  # in the session


@never_cache
def verify(request: HttpRequest) -> HttpResponse:
    """After the password: the code of the telephone, or one of the recovery codes."""
    if devices.authenticator_of(request.user) is None or request.user.is_verified():
        return redirect("wagtailadmin_home")
    form = CodeForm(request.POST or None)
    if form.is_valid() and _opens(request, form):
        return redirect(_place_after(request))
    page = render(request, f"{_FOLDER}/verify.html", {"form": form, "next": request.GET.get("next", "")})
    return guesses.answered(page, form)


def _opens(request: HttpRequest, form: CodeForm) -> bool:
    """Whether the code lets its person in. Counted by address: who guesses elsewhere holds up nobody here."""
    try:
        guess = guesses.count(request, guesses.CODE, request.user.pk)
    except guesses.TooManyGuesses as wait:
        form.add_error("code", wait)
        return False
    if device := devices.opened_by(request.user, form.cleaned_data["code"]):
        guess.delete()
        django_otp.login(request, device)
        return True
    if guess.failures == FREE_GUESSES:
        tell(request.user, "second_factor.guessed")
    form.add_error("code", _("That code does not open. Wait for the next one and type it."))
    return False


@never_cache
def enrol(request: HttpRequest) -> HttpResponse:
    """Turn the second step on: scan, type the first code, keep the recovery codes.

    Each time the page is opened it shows a key that nobody has seen before, and only the session that saw
    it can confirm it.
    """
    if devices.authenticator_of(request.user):
        return redirect("second_factor")
    form = CodeForm(request.POST or None)
    device = _key_on_show(request) or _fresh_key(request)
    if form.is_valid():
        if codes := devices.confirm(device, "".join(form.cleaned_data["code"].split())):
            django_otp.login(request, devices.authenticator_of(request.user))
            return _show_codes(request, codes)
        form.add_error("code", _("That is not the code of this key. Scan the picture again."))
    return render(request, f"{_FOLDER}/enrol.html", _enrolment(request, device, form))


def _key_on_show(request: HttpRequest) -> TOTPDevice | None:
    """The key that this session's page shows, while its form is sent."""
    device = devices.unconfirmed_of(request.user)
    return device if request.method == "POST" and request.session.get(_KEY_ON_SHOW) == device.pk else None


def _fresh_key(request: HttpRequest) -> TOTPDevice:
    devices.forget_unconfirmed(request.user)
    device = devices.unconfirmed_of(request.user)
    request.session[_KEY_ON_SHOW] = device.pk
    return device


def _enrolment(request: HttpRequest, device: TOTPDevice, form: CodeForm) -> dict[str, Any]:
    return {
        "form": form,
        "picture": qr_code(device.config_url),
        "key": device.config_url.split("secret=")[1].split("&")[0],
        "required": devices.is_required_of(request.user),
    }


@never_cache
def own(request: HttpRequest) -> HttpResponse:
    """Whether one's second step is on, and with the password: new recovery codes, or off."""
    form = PasswordForm(request, request.POST or None)
    if devices.authenticator_of(request.user) and form.is_valid():
        if "renew" in request.POST:
            return _show_codes(request, devices.new_recovery_codes(request.user))
        devices.remove(request.user, by=request.user)
        messages.success(request, _("The second step is off: your password alone opens your account."))
        return redirect("second_factor")
    context = {
        "form": form,
        "is_on": devices.authenticator_of(request.user) is not None,
        "left": devices.recovery_codes_left(request.user),
        "required": devices.is_required_of(request.user),
    }
    return guesses.answered(render(request, f"{_FOLDER}/own.html", context), form)


@never_cache
def reset(request: HttpRequest, user_id: int) -> HttpResponse:
    """An administrator takes away the second step of somebody who lost the telephone and the codes."""
    if not request.user.is_superuser:
        raise PermissionDenied
    person = get_object_or_404(get_user_model(), pk=user_id)
    if request.method == "POST":
        devices.remove(person, by=request.user)
        messages.success(request, _("The second step of “%(name)s” was taken away.") % {"name": person})
        return redirect("wagtailusers_users:index")
    return render(request, f"{_FOLDER}/reset.html", {"person": person})


def _show_codes(request: HttpRequest, codes: list[str]) -> HttpResponse:
    return render(request, f"{_FOLDER}/codes.html", {"codes": codes})


def _place_after(request: HttpRequest) -> str:
    asked = request.POST.get("next", "")
    own = {request.get_host()}
    safe = url_has_allowed_host_and_scheme(asked, allowed_hosts=own, require_https=request.is_secure())
    return asked if safe else reverse("wagtailadmin_home")

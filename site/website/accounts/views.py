"""One's account with its guesses counted, and the passwords of reserved pages and documents."""

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import LocalePreferencesForm, NameEmailForm
from wagtail.admin.forms.auth import PasswordChangeForm
from wagtail.admin.views import account

from common.time_zones import city_of
from website.media.forms import CheckedAvatarForm

from . import guesses
from .people import OneNameSuffices


class CountedPasswordForm(PasswordChangeForm):
    """A new password, for whoever knows the old one."""

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_old_password(self) -> str:
        given = self.cleaned_data["old_password"]
        if not (given and guesses.check_password(self.request, self.user, given)):
            raise forms.ValidationError(self.error_messages["password_incorrect"], code="password_incorrect")
        return given


class GuardedAddressForm(OneNameSuffices, NameEmailForm):
    """Whoever holds somebody's e-mail address can ask for a new password: so the old one is needed."""

    password = forms.CharField(
        label=_("Your password"),
        help_text=_("Only to change the e-mail address."),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request
        if "email" not in self.fields or not self.instance.has_usable_password():
            del self.fields["password"]

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "password" in self.fields and "email" in self.changed_data and "email" in data:
            self._ask_for_the_password(data.get("password"))
        return data

    def _ask_for_the_password(self, given: str | None) -> None:
        try:
            if not (given and guesses.check_password(self.request, self.instance, given)):
                self.add_error("password", _("That is not your password. Please try again."))
        except guesses.TooManyGuesses as wait:
            self.add_error("password", wait)


class _AsksOnce:
    """A panel whose form is made once a request: each making anew would count the same guess again."""

    @cached_property
    def form(self) -> forms.BaseForm:
        return super().get_form()

    def get_form(self) -> forms.BaseForm:
        return self.form

    @property
    def form_class(self) -> Callable[..., forms.BaseForm]:
        return lambda *args, **kwargs: self.counted(*args, request=self.request, **kwargs)


class AddressPanel(_AsksOnce, account.NameEmailSettingsPanel):
    counted = GuardedAddressForm


class PasswordPanel(_AsksOnce, account.ChangePasswordPanel):
    counted = CountedPasswordForm


class PortraitPanel(account.AvatarSettingsPanel):
    template_name = "website/accounts/portrait.html"
    form_class = CheckedAvatarForm


class CitiesForm(LocalePreferencesForm):
    """Time zones by the names of their cities, and no longer by America/Ciudad_Juarez."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if zones := self.fields.get("current_time_zone"):
            zones.choices = [(zone, city_of(zone) if zone else label) for zone, label in zones.choices]


class CitiesPanel(account.LocaleSettingsPanel):
    form_class = CitiesForm


_OURS = {
    account.NameEmailSettingsPanel: AddressPanel,
    account.AvatarSettingsPanel: PortraitPanel,
    account.ChangePasswordPanel: PasswordPanel,
    account.LocaleSettingsPanel: CitiesPanel,
}


class AccountView(account.AccountView):
    @cached_property
    def panels(self) -> list[account.BaseSettingsPanel]:
        """Wagtail's own and those of hooks; those whose forms are ours with them."""
        return [
            _OURS[type(panel)](panel.request, panel.user, panel.profile) if type(panel) in _OURS else panel
            for panel in super().get_panels()
        ]

    def get_panels(self) -> list[account.BaseSettingsPanel]:
        return self.panels

    def post(self, request: HttpRequest) -> HttpResponse:
        counted = [panel.form for panel in self.panels if isinstance(panel, _AsksOnce)]
        return guesses.answered(super().post(request), *[form for form in counted if form.is_bound])


def counting_restriction(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view that opens a reserved page or document to whoever types its password."""

    @wraps(view)
    def counted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        restriction = kwargs.get("page_view_restriction_id") or kwargs["restriction_id"]
        try:
            guess = guesses.count(request, guesses.RESTRICTION, f"{view.__module__}:{restriction}")
        except guesses.TooManyGuesses as wait:
            return _asked_to_wait(request, wait)
        response = view(request, *args, **kwargs)
        if response.status_code == 302:  # the password was right
            guess.delete()
        return response

    return counted


def _asked_to_wait(request: HttpRequest, wait: guesses.TooManyGuesses) -> HttpResponse:
    response = render(request, "429.html", {"wait": wait.message % wait.params}, status=429)
    response["Retry-After"] = str(wait.params["seconds"])
    return response

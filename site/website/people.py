"""Accounts of people who have one name: an official's mononym or a post. Wagtail asks everybody for two."""

from typing import Any

from django import forms
from wagtail.admin.forms.account import NameEmailForm
from wagtail.admin.views import account
from wagtail.users import forms as user_forms
from wagtail.users.views.users import UserViewSet


class OneNameSuffices(forms.ModelForm):
    """Wagtail and our pages fall back to the other name, then to the name of the account."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("first_name", "last_name"):
            self.fields[name].required = False


class AccountNameForm(OneNameSuffices, NameEmailForm):
    pass


class PersonCreationForm(OneNameSuffices, user_forms.UserCreationForm):
    pass


class PersonEditForm(OneNameSuffices, user_forms.UserEditForm):
    pass


class NamePanel(account.NameEmailSettingsPanel):
    form_class = AccountNameForm


class AccountView(account.AccountView):
    def get_panels(self) -> list[account.BaseSettingsPanel]:
        return [self._own(panel) for panel in super().get_panels()]

    def _own(self, panel: account.BaseSettingsPanel) -> account.BaseSettingsPanel:
        if type(panel) is account.NameEmailSettingsPanel:
            return NamePanel(panel.request, panel.user, panel.profile)
        return panel


class PeopleViewSet(UserViewSet):
    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return PersonEditForm if for_update else PersonCreationForm

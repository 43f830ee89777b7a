"""People who have one name, a mononym or a post: Wagtail asks for two. Their lists read every word."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.users import forms as user_forms
from wagtail.users.views import groups, users
from wagtail.users.views.bulk_actions import assign_role

from clearance.group_chooser import group_chooser
from common.lookups import SearchedByWords


class OneNameSuffices(forms.ModelForm):
    """Wagtail and our pages fall back to the other name, then to the name of the account."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("first_name", "last_name"):
            self.fields[name].required = False


class PersonCreationForm(OneNameSuffices, user_forms.UserCreationForm):
    class Meta(user_forms.UserCreationForm.Meta):
        widgets = {"groups": group_chooser.widget_class}


class PersonEditForm(OneNameSuffices, user_forms.UserEditForm):
    class Meta(user_forms.UserEditForm.Meta):
        widgets = {"groups": group_chooser.widget_class}


class PeopleIndexView(SearchedByWords, users.IndexView):
    pass


class GroupIndexView(SearchedByWords, groups.IndexView):
    pass


class OfficeGroupViewSet(groups.GroupViewSet):
    index_view_class = GroupIndexView


class PeopleViewSet(users.UserViewSet):
    index_view_class = PeopleIndexView

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return PersonEditForm if for_update else PersonCreationForm


class RoleInOrderForm(assign_role.RoleForm):
    role = forms.ModelChoiceField(label=_("Role"), queryset=Group.objects.order_by("name"))


@hooks.register("register_bulk_action", order=1)  # after Wagtail's own, whose place it takes
class AssignRoleInOrder(assign_role.AssignRoleBulkAction):
    form_class = RoleInOrderForm

"""Groups, of which each institution has two: searched in the forms of users and of clearance tasks."""

from typing import Any

from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from common.searched_choice import SearchedChooserViewSet

MAY_CHOOSE = ("auth.add_user", "auth.change_user", "wagtailcore.add_task", "wagtailcore.change_task")


class GroupChooserViewSet(SearchedChooserViewSet):
    model = Group
    icon = "group"
    choose_one_text = _("Search groups")
    search_fields = ("name",)

    def may_choose(self, user: Any) -> bool:
        return any(user.has_perm(permission) for permission in MAY_CHOOSE)

    def get_object_list(self) -> QuerySet:
        return Group.objects.order_by("name")


group_chooser = GroupChooserViewSet("group_chooser", url_prefix="elegir-grupos")


@hooks.register("register_admin_viewset")
def choose_groups() -> GroupChooserViewSet:
    return group_chooser

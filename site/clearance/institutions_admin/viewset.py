"""Institutions make their sections themselves: here they are only adjusted, by administrators."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from common.lookups import SearchedByWords

from ..columns import YesNoColumn
from ..models import Section
from .forms import SectionForm
from .people import people_chooser


class AdministratorsPolicy(ModelPermissionPolicy):
    """Superusers change and see; nobody adds or deletes."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return user.is_active and user.is_superuser and action in {"change", "view"}

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_permission(user, action)


register_permission_policy(Section, AdministratorsPolicy(Section), exact_class=True)


class SectionIndexView(SearchedByWords, IndexView):
    pass


class SectionViewSet(ModelViewSet):
    model = Section
    index_view_class = SectionIndexView
    index_results_template_name = "clearance/institutions_admin/index_results.html"
    icon = "group"
    menu_label = _("Institutions")
    menu_order = 50
    add_to_settings_menu = True
    list_display = ["name", YesNoColumn("publishes_directly", label=_("publishes directly"))]
    list_filter = ["publishes_directly"]
    search_fields = ["name"]
    inspect_view_enabled = False
    copy_view_enabled = False
    panels = [
        FieldPanel("publishes_directly"),
        FieldPanel("whole_checklist"),
        MultiFieldPanel(
            [FieldPanel("editor_members"), FieldPanel("translator_members")], heading=_("People")
        ),
    ]

    def get_edit_handler(self) -> Any:
        return ObjectList(self.panels, base_form_class=SectionForm).bind_to_model(self.model)


@hooks.register("register_admin_viewset")
def institutions() -> list:
    return [SectionViewSet("sections"), people_chooser]

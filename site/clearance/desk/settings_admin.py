"""Where moderators edit their own list of checks."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.model import ModelViewSet

from ..columns import YesNoColumn
from ..models import ChecklistItem


class ChecklistViewSet(ModelViewSet):
    model = ChecklistItem
    icon = "list-ul"
    menu_label = _("Checklist")
    list_display = [
        "text",
        YesNoColumn("required", label=_("must be ticked"), sort_key="required"),
        YesNoColumn("active", label=_("in use"), sort_key="active"),
        "sort_order",
    ]
    form_fields = ["text", "required", "active", "sort_order"]
    add_to_settings_menu = True


@hooks.register("register_admin_viewset")
def checklist() -> ChecklistViewSet:
    return ChecklistViewSet()

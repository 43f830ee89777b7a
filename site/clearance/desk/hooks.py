"""The desk's place in the admin's menu and on its front page."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from ..oversight import oversees
from .waiting import described, states_for


class DeskMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return oversees(request.user)


@hooks.register("register_admin_menu_item")
def desk_in_the_menu() -> MenuItem:
    return DeskMenuItem(
        _("To review"), reverse("clearance:desk"), name="to-review", icon_name="clipboard-list", order=90
    )


class DeskPanel(Component):
    """The first five waiting pages, on the moderators' front page."""

    name = "clearance_desk"
    template_name = "clearance/desk/panel.html"
    order = 50

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        states = states_for(user)
        return {"rows": described(states[:5]), "waiting": states.count()}


@hooks.register("construct_homepage_panels")
def desk_on_the_front_page(request: HttpRequest, panels: list[Component]) -> None:
    if not oversees(request.user):
        return
    panels[:] = [panel for panel in panels if panel.name != "workflow_objects_to_moderate"]
    panels.insert(0, DeskPanel())

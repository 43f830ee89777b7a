"""The figures stand among Wagtail's reports."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from ..oversight import oversees


class FiguresMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return oversees(request.user)


@hooks.register("register_reports_menu_item")
def figures_among_the_reports() -> MenuItem:
    url = reverse("clearance:figures")
    return FiguresMenuItem(_("Clearance times"), url, name="clearance-times", icon_name="time", order=700)

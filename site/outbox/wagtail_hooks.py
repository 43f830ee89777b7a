"""The outbox in the admin: a report, and a warning on the administrators' front page."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import AdminOnlyMenuItem
from wagtail.admin.ui.components import Component

from . import admin_views as views
from .models import OutgoingMail

_URLS = [
    path("", views.UndeliveredReport.as_view(), name="undelivered"),
    path("results/", views.UndeliveredReport.as_view(results_only=True), name="undelivered_results"),
    path("<int:pk>/try-again/", views.try_again, name="try_again"),
    path("<int:pk>/give-up/", views.give_up, name="give_up"),
]


@hooks.register("register_admin_urls")
def outbox_urls() -> list[URLResolver]:
    return [path("correo/", include((_URLS, "outbox")))]


@hooks.register("register_reports_menu_item")
def undelivered_among_the_reports() -> AdminOnlyMenuItem:
    url = reverse("outbox:undelivered")
    return AdminOnlyMenuItem(_("Undelivered mail"), url, name="undelivered-mail", icon_name="mail", order=900)


class UndeliveredPanel(Component):
    name = "outbox_undelivered"
    template_name = "outbox/panel.html"
    order = 20

    def __init__(self, count: int) -> None:
        self.count = count

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        return {"count": self.count}


@hooks.register("construct_homepage_panels")
def warn_of_undelivered_mail(request: HttpRequest, panels: list[Component]) -> None:
    if request.user.is_superuser and (count := OutgoingMail.objects.undelivered().count()):
        panels.insert(0, UndeliveredPanel(count))

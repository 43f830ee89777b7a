"""The search in the admin."""

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .steering.admin import (
    urls,
    viewsets,  # noqa: F401
)
from .steering.admin.permissions import MAY_STEER


@hooks.register("register_admin_urls")
def steering_urls() -> list[URLResolver]:
    return [path("busqueda/", include(urls))]


class SteeringItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(MAY_STEER)


@hooks.register("register_reports_menu_item")
def report_item() -> MenuItem:
    return SteeringItem(
        _("What people search for"), reverse("search_steering:report"), icon_name="search", order=700
    )


@hooks.register("register_settings_menu_item")
def try_item() -> MenuItem:
    return SteeringItem(_("Try the search out"), reverse("search_steering:try"), icon_name="view", order=710)

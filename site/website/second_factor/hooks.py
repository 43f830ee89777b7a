"""The second step's place in Wagtail's admin: one's account, the list of users, the log."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from . import devices, views


@hooks.register("register_admin_urls")
def second_factor_urls() -> list[URLPattern]:
    return [
        path("segundo-paso/", views.own, name="second_factor"),
        path("segundo-paso/activar/", views.enrol, name="second_factor_enrol"),
        path("segundo-paso/codigo/", views.verify, name="second_factor_verify"),
        path("segundo-paso/restablecer/<int:user_id>/", views.reset, name="second_factor_reset"),
    ]


@hooks.register("register_account_menu_item")
def second_factor_of_the_account(request: HttpRequest) -> dict[str, Any]:
    return {
        "url": reverse("second_factor"),
        "label": _("Second step of logging in"),
        "help_text": _("Besides your password, a code from your telephone."),
    }


@hooks.register("register_user_listing_buttons")
def reset_button(user: Any, request_user: Any) -> Iterator[Button]:
    if request_user.is_superuser and devices.authenticator_of(user):
        url = reverse("second_factor_reset", args=[user.pk])
        yield Button(_("Reset the second step"), url, icon_name="key", priority=40)


@hooks.register("register_log_actions")
def second_factor_actions(actions: LogActionRegistry) -> None:
    actions.register_action("second_factor.on", _("Second step on"), _("Turned the second step on"))
    actions.register_action("second_factor.off", _("Second step off"), _("Turned the second step off"))
    actions.register_action("second_factor.reset", _("Second step reset"), _("Took the second step away"))

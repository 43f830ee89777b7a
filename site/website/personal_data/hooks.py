"""The place of personal data in Wagtail's admin: the list of users, and the log."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry

from .views import personal_data


@hooks.register("register_admin_urls")
def personal_data_urls() -> list[URLPattern]:
    return [path("personas/<int:user_id>/datos/", personal_data, name="personal_data")]


@hooks.register("register_user_listing_buttons")
def personal_data_button(user: Any, request_user: Any) -> Iterator[Button]:
    if request_user.is_superuser:
        url = reverse("personal_data", args=[user.pk])
        yield Button(_("Personal data"), url, icon_name="user", priority=50)


@hooks.register("register_log_actions")
def personal_data_actions(actions: LogActionRegistry) -> None:
    actions.register_action("account.export", _("Data handed out"), _("Handed the person's data out"))
    actions.register_action("account.erase", _("Person erased"), _("Took the person out of the account"))

"""Where administrators find the emergency exit: the menu of a page that waits for a clearance."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from .. import gate


@hooks.register("register_page_header_buttons")
def emergency_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if user.is_superuser and page.pk and view_name == "edit" and page.depth > 1:
        if not gate.refusal_to_publish(page, page.latest_revision):
            return
        yield Button(
            _("Publish without clearance…"),
            reverse("clearance:break_glass", args=[page.pk]),
            icon_name="warning",
            priority=95,
        )

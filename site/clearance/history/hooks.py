"""The history's place in the admin: a button on every page's menu, and the red of what broke the glass."""

from collections.abc import Iterator
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from ..oversight import may_read_history_of


@hooks.register("register_page_header_buttons")
def history_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if page.pk and may_read_history_of(page, user):
        yield Button(
            _("Full history"),
            reverse("clearance:history", args=[page.pk]),
            icon_name="history",
            priority=75,
        )


@hooks.register("insert_global_admin_css")
def clearance_style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("clearance/admin.css"))

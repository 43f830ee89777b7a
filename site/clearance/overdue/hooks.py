"""The administrators' warning: dates that the scheduled command should have dealt with."""

from datetime import timedelta
from itertools import islice
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component

from .finding import Overdue, overdue

GRACE = timedelta(minutes=10)  # the command runs every few minutes: only then is something wrong
MOST = 10


class OverduePanel(Component):
    name = "clearance_overdue"
    template_name = "clearance/overdue/panel.html"
    order = 10

    def __init__(self, rows: list[Overdue]) -> None:
        self.rows = rows

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        return {"rows": self.rows}


@hooks.register("construct_homepage_panels")
def warn_of_overdue_dates(request: HttpRequest, panels: list[Component]) -> None:
    if not request.user.is_superuser:
        return
    if rows := list(islice(overdue(timezone.now() - GRACE), MOST)):
        panels.insert(0, OverduePanel(rows))

"""What waits for translators, on the admin's front page: the first rows of their desk."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Locale

from clearance.models import Section

from . import desk
from .desk_rows import rows_of
from .roles import SUBMIT_TRANSLATION
from .states import Standing

MOST = 5


class DeskPanel(Component):
    """For the first language that the site is translated into; the desk has the others."""

    name = "translation_desk"
    template_name = "translation/front_page.html"
    order = 60

    def __init__(self, target: Locale) -> None:
        self.target = target

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        pages = desk.with_standing(desk.pages_of(parent_context["request"].user), self.target)
        waiting = pages.exclude(standing__in=[Standing.PUBLISHED, Standing.IN_REVIEW])
        first = list(desk.in_order_of_need(waiting)[:MOST])
        return {"target": self.target, "object_list": rows_of(first, self.target)}


@hooks.register("construct_homepage_panels")
def desk_on_the_front_page(request: HttpRequest, panels: list[Component]) -> None:
    """For whom it is the daily work; editors and administrators find the desk in the menu."""
    translates = Section.objects.filter(translators__user=request.user).exists()
    if translates and request.user.has_perm(SUBMIT_TRANSLATION) and (target := desk.target_locales().first()):
        panels.append(DeskPanel(target))

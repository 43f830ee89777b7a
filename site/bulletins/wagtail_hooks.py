"""The way to a new bulletin, on the admin's front page of whoever may write one."""

from itertools import islice
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from .models import BulletinIndexPage, BulletinPage

MOST = 6  # an editor has one or two lists; an administrator finds the others in the explorer
BELOW_FRONT_PAGES = 3  # a list at this depth gathers the bulletins of all institutions


class WritePanel(Component):
    name = "bulletins_write"
    template_name = "bulletins/admin/write_panel.html"
    order = 55

    def __init__(self, lists: list[BulletinIndexPage]) -> None:
        self.lists = lists

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        names = _names_of(self.lists)
        kind = (BulletinPage._meta.app_label, BulletinPage._meta.model_name)
        return {
            "ways": [
                {
                    "name": names[page.pk],
                    "new": reverse("wagtailadmin_pages:add", args=[*kind, page.pk]),
                    "all": reverse("wagtailadmin_explore", args=[page.pk]),
                }
                for page in self.lists
            ]
        }


def _names_of(lists: list[BulletinIndexPage]) -> dict[int, str]:
    """Each list goes by whose bulletins it holds: the page above it."""
    above = {page.pk: page.path[: -Page.steplen] for page in lists}
    names = dict(Page.objects.filter(path__in=above.values()).values_list("path", "title"))
    return {pk: names[path] for pk, path in above.items()}


@hooks.register("construct_homepage_panels")
def offer_to_write(request: HttpRequest, panels: list[Component]) -> None:
    """In the site's own language: translations begin at the translators' desk."""
    addable = PagePermissionPolicy().instances_user_has_permission_for(request.user, "add")
    lists = BulletinIndexPage.objects.filter(
        pk__in=addable.values("pk"),
        locale__language_code=settings.LANGUAGE_CODE,
        alias_of=None,
        depth__gt=BELOW_FRONT_PAGES,
    )
    own = (page for page in lists.order_by("depth", "path") if _may_write(page, request.user))
    if found := list(islice(own, MOST)):
        panels.append(WritePanel(found))


def _may_write(page: BulletinIndexPage, user: Any) -> bool:
    """Asked as the button in the explorer asks: permission alone is not enough where nothing goes on."""
    return page.permissions_for_user(user).can_add_subpage()

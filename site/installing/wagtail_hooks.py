"""What an administrator does next, on the admin's front page until nothing is missing."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.components import Component

from bulletins.models import BulletinPage
from clearance import groups
from clearance.models import Section
from institutions.models import InstitutionPage
from website.models import HomePage


@dataclass(frozen=True)
class Step:
    words: str
    why: str
    url: str = ""


class NextStepsPanel(Component):
    name = "installing_next_steps"
    template_name = "installing/next_steps.html"
    order = 20

    def __init__(self, steps: list[Step]) -> None:
        self.steps = steps

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        return {"steps": self.steps}


@hooks.register("construct_homepage_panels")
def lead_on(request: HttpRequest, panels: list[Component]) -> None:
    if request.user.is_superuser and (steps := missing_steps()):
        panels.insert(0, NextStepsPanel(steps))


def missing_steps() -> list[Step]:
    """In the order in which they can be taken; those that are done are not told."""
    home = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("depth").first()
    if home is None:
        return [Step(_("Make the front page"), _("On the server: “python manage.py init_site”."))]
    steps = [_institution(home), _moderators(), _editors(), _bulletin()]
    return [step for step in steps if step]


def _institution(home: HomePage) -> Step | None:
    page = InstitutionPage.objects.order_by("-live", "pk").first()
    if page is None:
        url = reverse("wagtailadmin_pages:add", args=["institutions", "institutionpage", home.pk])
        return Step(_("Create the first institution"), _("Its name and kind are enough to begin with."), url)
    if not page.live:
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        why = _("Submit it; a moderator gives the clearance.")
        return Step(_("Bring “%(name)s” to the public") % {"name": page.draft_title}, why, url)
    return None


def _moderators() -> Step | None:
    if get_user_model().objects.filter(is_active=True, groups__name=groups.MODERATORS).exists():
        return None
    why = _("Somebody with the role “%(role)s” clears what others write.") % {"role": groups.MODERATORS}
    return Step(_("Create a moderator"), why, reverse("wagtailusers_users:add"))


def _editors() -> Step | None:
    section = Section.objects.order_by("pk").first()
    if section is None or Section.objects.filter(editors__user__is_active=True).exists():
        return None
    why = _("Create their accounts under Settings › Users; then choose them here.")
    return Step(
        _("Say who writes for “%(name)s”") % {"name": section.name},
        why,
        reverse("sections:edit", args=[section.pk]),
    )


def _bulletin() -> Step | None:
    if not InstitutionPage.objects.filter(live=True).exists() or BulletinPage.objects.exists():
        return None
    why = _("An editor's front page offers it: “Write a bulletin”.")
    return Step(_("Have the first bulletin written"), why)

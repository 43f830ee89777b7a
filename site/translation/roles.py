"""Who may translate what. localize's own permission is global: alone it opens every institution's pages."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from clearance.models import Section
from clearance.refusals import Refusal

SUBMIT_TRANSLATION = "wagtail_localize.submit_translation"


def sections_above(page: Page) -> Any:
    """The sections of all institutions at or above `page`, whatever its language."""
    keys = page.get_ancestors(inclusive=True).values("translation_key")
    return Section.objects.filter(translation_key__in=keys)


def may_translate(user: Any, page: Page) -> bool:
    """Whether `user` carries this page to another language: its institution's translators and editors."""
    if user.is_superuser:
        return True
    if not user.is_active or not user.has_perm(SUBMIT_TRANSLATION):
        return False
    sections = sections_above(page)
    if not sections.exists():
        return page.permissions_for_user(user).can_edit()
    return sections.filter(Q(translators__user=user) | Q(editors__user=user)).exists()


def refusal_to_translate(user: Any, page: Page) -> Refusal | None:
    if may_translate(user, page):
        return None
    return Refusal(
        action="translate",
        reason=_("You are not a translator of the institution that this page belongs to."),
        advice=_("Ask an administrator to add you to its translators."),
    )

"""What an editor reads whose text was not saved, because somebody else was quicker."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page, Revision


def name_of(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else _("somebody")


def explanation(newer: Revision) -> str:
    said = _("%(who)s saved another version of this page on %(date)s, after you opened it.") % {
        "who": name_of(newer.user),
        "date": date_format(localtime(newer.created_at), "DATETIME_FORMAT"),
    }
    advice = _("Nothing was overwritten; save again to replace that version with yours.")
    return f"{said} {advice}"


def offer_ways_on(request: HttpRequest, page: Page, newer: Revision, kept: Revision | None) -> None:
    """Where both versions stand side by side, and where the saved one can be worked on."""
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    buttons = [messages.button(edit, _("Go on from the saved version"), new_window=True)]
    if kept:
        compare = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, newer.pk, kept.pk])
        buttons.insert(0, messages.button(compare, _("Compare both versions"), new_window=True))
    messages.warning(request, _("Your text was not saved, but it stands below in the form."), buttons)

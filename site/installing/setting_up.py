"""All of it in one transaction: an interrupted `init_site` leaves the database as it was."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from clearance.groups import clearance_workflow

from . import homes, institutions, people, stock
from .wishes import Contradiction, Report, Wishes


@transaction.atomic
def set_up(wishes: Wishes) -> Report:
    """Make what is missing of a site that an office can work with. Twice is as good as once."""
    report = Report()
    _check_languages(wishes)
    address = homes.address()
    root = Page.objects.select_for_update().filter(depth=1).first()  # two at once: the second waits
    if root is None:
        raise Contradiction(_("The tree of pages has no root: this database was not made by “migrate”."))
    clearance_workflow()
    by = wishes.administrator and people.ensure_administrator(wishes.administrator, report)
    home = homes.ensure_homes(wishes, by, report)
    port = address.port or (443 if address.scheme == "https" else 80)
    homes.lead_site_to(home, address.hostname or "", port, home.title, report)
    stock.remove(report)
    if wishes.institution:
        institutions.ensure(home, wishes.institution, by, report)
    for person in wishes.moderators:
        people.ensure_moderator(person, report)
    return report


def _check_languages(wishes: Wishes) -> None:
    known = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    if unknown := [code for code in wishes.languages if code not in known]:
        raise Contradiction(
            _("The site does not speak %(codes)s: name it in EXTRA_LANGUAGES, then run this again.")
            % {"codes": ", ".join(unknown)}
        )

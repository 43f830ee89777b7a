"""The first institution: its page, its list of bulletins and the rule that holds for it."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from clearance import sections
from clearance.models import Section
from institutions.models import InstitutionPage
from search.analysis import fold
from website.models import HomePage

from .homes import list_of_bulletins
from .wishes import Contradiction, Institution, Report


def ensure(home: HomePage, wanted: Institution, by: Any, report: Report) -> None:
    """Make it, unless it is there as it is wanted."""
    for page in InstitutionPage.objects.filter(locale=home.locale):
        if fold(page.title) == fold(wanted.name):
            _check_sameness(page, wanted)
            return
    _make(home, wanted, by)
    report.done.append(_("Institution “%(name)s” with its list of bulletins.") % {"name": wanted.name})


def _make(home: HomePage, wanted: Institution, by: Any) -> None:
    """Its pages hold its name and nothing that somebody could clear: the rule holds from then on."""
    page = InstitutionPage(title=wanted.name, acronym=wanted.acronym or "", locale=home.locale)
    page.kind = wanted.kind or page.kind
    page.live, page.owner = False, by
    Page.objects.get(pk=home.pk).add_child(instance=page)
    _rule(page, by, publishes_directly=True)
    page.save_revision(user=by).publish(user=by)
    list_of_bulletins(page, by)
    if not wanted.publishes_directly:
        _rule(page, by, publishes_directly=False)


def _rule(page: InstitutionPage, by: Any, publishes_directly: bool) -> None:
    section = Section.objects.get(translation_key=page.translation_key)
    section.publishes_directly, section.changed_by = publishes_directly, by
    section.needs_clearance_since = timezone.now()
    section.save()
    sections.apply_permissions(section)


def _check_sameness(page: InstitutionPage, wanted: Institution) -> None:
    section = Section.objects.get(translation_key=page.translation_key)
    there = (page.acronym, page.kind, section.publishes_directly)
    asked = (wanted.acronym, wanted.kind, wanted.publishes_directly)
    if any(one is not None and one != other for one, other in zip(asked, there, strict=True)):
        raise Contradiction(
            _("“%(name)s” is there already, with another acronym, kind or rule: change it in the admin.")
            % {"name": page.title}
        )

"""From the content of an institution to its page, its section and its list of bulletins."""

from typing import Any

from wagtail.models import Page

from bulletins.models import BulletinIndexPage
from clearance import sections
from clearance.models import Section
from institutions.models import InstitutionPage

from .content.kinds import Office
from .markup import rich, stream
from .plans.rows import Rows
from .road import Road


def make_office(road: Road, parent: Page, office: Office, author: Any) -> tuple[Page, Section, Page]:
    """The live institution, its section with the exemption that it has, and its list of bulletins."""
    page = road.draft(parent, _page_of(office), author)
    section = Section.objects.get(translation_key=page.translation_key)
    if office.exempt:
        section.publishes_directly, section.changed_by = True, author
        section.save()
        sections.apply_permissions(section)
    page = road.publish(page, author)
    index = BulletinIndexPage(
        title="Boletines",
        slug="boletines",
        summary=f"Boletines, comunicados y avisos de {office.acronym}.",
        show_in_menus=True,
    )
    index = road.publish(road.draft(page, index, author), author)
    return page, section, index


def _page_of(office: Office) -> InstitutionPage:
    rows = Rows(f"office-{office.key}")
    return InstitutionPage(
        title=office.title,
        slug=office.slug,
        acronym=office.acronym,
        kind=office.kind,
        summary=office.summary,
        accent_colour=office.accent,
        description=rich(office.description),
        mission=rich(office.mission),
        vision=rich(office.vision),
        values=[rows("value", {"name": name, "meaning": meaning}) for name, meaning in office.values],
        functions=[rows("function", text) for text in office.functions],
        officials=[
            rows("official", {"post": post, "name": "", "telephone": "", "email": ""})
            for post in office.officials
        ],
        body=stream(f"office-{office.key}/body", office.body),
        **office.contact,
    )

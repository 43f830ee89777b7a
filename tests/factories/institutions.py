from wagtail.models import Page

from clearance import sections
from clearance.models import Section
from institutions.models import InstitutionPage

from .pages import page_below


def institution(
    parent: Page, name: str = "Ayuntamiento", publishes_directly: bool = False, **fields: object
) -> InstitutionPage:
    page = page_below(parent, InstitutionPage, title=name, **fields)
    section = Section.objects.get(translation_key=page.translation_key)
    section.publishes_directly = publishes_directly
    section.save()
    sections.apply_permissions(section)
    return page

from wagtail.models import Page

from website.models import SectionPage

from .pages import page_below


def section(parent: Page, title: str = "Sección", **fields: object) -> SectionPage:
    return page_below(parent, SectionPage, title=title, **fields)
